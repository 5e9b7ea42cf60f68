import { correctionInWords } from '../../components/correction-in-words.ts';
import { Notice } from '../../components/Notice.tsx';
import type { MadeCorrection } from '../../lib/corpus/corrections.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { say, sayCount } from '../../lib/platform/words.ts';
import type { CorrectionsEffects, CorrectionsState } from './corrections-effects.ts';

const SHOWN = 100; // more are a file's worth: names.toml holds them all

/** The names that a person corrected: to undo, to save, to take in. */
export function Corrections({ state: { made, said, fault }, effects }: { readonly state: CorrectionsState; readonly effects: CorrectionsEffects }) {
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{say('correctionsTitle')}</h2>
      {fault !== null && (
        <Notice title={say('archivesFault')} isFailure>
          {fault}
        </Notice>
      )}
      <p class="note">{made?.length === 0 ? say('correctionsNone') : say('correctionsHint')}</p>
      {made !== null && made.length > 0 && <List made={made} onUndo={effects.undo} />}
      <p class="bring-buttons">
        {made !== null && made.length > 0 && (
          <button type="button" onClick={effects.save}>
            {say('correctionsSave')}
          </button>
        )}
        <label class="file-button">
          <input type="file" accept=".toml" onChange={(event) => takeFile(event.currentTarget, effects)} />
          {say('correctionsTake')}
        </label>
      </p>
      <p role="status">{said}</p>
    </section>
  );
}

function List({ made, onUndo }: { readonly made: readonly MadeCorrection[]; readonly onUndo: (id: string) => void }) {
  return (
    <>
      <ul class="sites">
        {made.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <span dir="auto">
              {one.name && <a href={readerAddress({ name: one.name.id })}>{one.name.canonical}</a>} {correctionInWords(one)}
            </span>
            <button type="button" onClick={() => onUndo(one.id)}>
              {say('correctUndo')} <span class="unseen">{correctionInWords(one)}</span>
            </button>
          </li>
        ))}
      </ul>
      {made.length > SHOWN && <p class="note">{sayCount('correctionsMore', made.length - SHOWN)}</p>}
    </>
  );
}

function takeFile(input: HTMLInputElement, effects: CorrectionsEffects): void {
  const [file] = input.files ?? [];
  if (file !== undefined) effects.take(file);
  input.value = ''; // the same file again is another time
}
