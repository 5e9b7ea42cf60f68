import { Locked } from '../../components/Locked.tsx';
import { withSite, type Settings } from '../../lib/platform/settings.ts';
import { say } from '../../lib/platform/words.ts';
import type { OptionsProps } from './Options.tsx';

type SitesProps = OptionsProps & { readonly list: 'disabledSites' | 'chosenSites'; readonly settings: Settings };

/** The sites where Apropos is off, or where it is on: take one away, add one. */
export function Sites({ list, settings, state, send }: SitesProps) {
  const isLocked = state.locks.has(list);
  const sites = settings[list];
  return (
    <>
      <h3 id="sites">{say(`options_${list}`)}</h3>
      {isLocked && <Locked />}
      {sites.length === 0 && <p class="note">{say(`optionsNone_${list}`)}</p>}
      <ul class="sites" aria-labelledby="sites">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            {!isLocked && (
              <button type="button" aria-label={say('optionsRemoveSite', site)} onClick={() => send({ is: 'changed', settings: withSite(settings, site, list === 'disabledSites') })}>
                {say('optionsRemove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isLocked && <AddSite state={state} send={send} />}
    </>
  );
}

function AddSite({ state: { draft, fault }, send }: OptionsProps) {
  const why = fault?.of === 'site' ? fault.why : null;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    send({ is: 'siteEntered' });
  };
  return (
    <form class="add-site" onSubmit={onSubmit}>
      <label for="site">{say('optionsAnotherSite')}</label>
      <input
        id="site"
        type="text"
        placeholder="example.org"
        autocomplete="off"
        spellcheck={false}
        value={draft}
        aria-invalid={why !== null}
        aria-describedby={why === null ? undefined : 'site-fault'}
        onInput={(event) => send({ is: 'siteTyped', draft: event.currentTarget.value })}
      />
      <button type="submit">{say('optionsAdd')}</button>
      {why !== null && (
        <p id="site-fault" role="alert">
          {why}
        </p>
      )}
    </form>
  );
}
