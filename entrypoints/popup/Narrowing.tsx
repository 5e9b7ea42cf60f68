import { say } from '../../lib/platform/words.ts';
import { NAME_KINDS } from './name-kinds.ts';
import type { PopupProps } from './Popup.tsx';

/** Narrows what was found to articles that name a kind of thing, to a year, or to an archive. */
export function Narrowing({ state: { filters, years, archives }, send }: Pick<PopupProps, 'state' | 'send'>) {
  const { kind, year, archive } = filters;
  return (
    <div class="narrowing">
      <select aria-label={say('popupKind')} value={kind ?? ''} onChange={(event) => send({ is: 'filtersChosen', filters: { ...filters, kind: NAME_KINDS.find((one) => one === event.currentTarget.value) ?? null } })}>
        <option value="">{say('popupAnyKind')}</option>
        {NAME_KINDS.map((one) => (
          <option key={one} value={one}>
            {say(`${one}Kind`)}
          </option>
        ))}
      </select>
      {years.length > 0 && (
        <select aria-label={say('popupYear')} value={year ?? ''} onChange={(event) => send({ is: 'filtersChosen', filters: { ...filters, year: event.currentTarget.value || null } })}>
          <option value="">{say('popupAnyYear')}</option>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      )}
      {archives.length > 0 && (
        <select aria-label={say('popupArchive')} value={archive ?? ''} onChange={(event) => send({ is: 'filtersChosen', filters: { ...filters, archive: event.currentTarget.value || null } })}>
          <option value="">{say('popupAnyArchive')}</option>
          {archives.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
