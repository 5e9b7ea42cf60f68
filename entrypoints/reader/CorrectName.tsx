import type { TargetedSubmitEvent } from 'preact';
import { correctionInWords } from '../../components/correction-in-words.ts';
import { Kind } from '../../components/Kind.tsx';
import type { Correction, MadeCorrection } from '../../lib/corpus/corrections.ts';
import type { NameProfile } from '../../lib/corpus/corpus.ts';
import { say } from '../../lib/platform/words.ts';
import type { NameHit } from '../../lib/search/results.ts';
import type { NameKind } from '../../lib/types.ts';
import type { Correcting } from './reader-state.ts';

/** What a person does to a name. */
export type CorrectActions = {
  readonly onCorrect: (correction: Correction) => void;
  readonly onUndo: (id: string) => void;
  /** Looks for names to merge with. */
  readonly onFind: (query: string) => void;
};

type CorrectNameProps = CorrectActions & {
  readonly profile: NameProfile;
  readonly corrections: readonly MadeCorrection[];
  readonly correcting: Correcting;
};

const KINDS: readonly NameKind[] = ['person', 'org', 'place', 'event', 'work', 'law', 'other'];

/** Rename a name, set its kind, correct its forms, merge it, mute it; and undo what was corrected. */
export function CorrectName({ profile: { id, canonical, kind, forms }, corrections, correcting, onCorrect, onUndo, onFind }: CorrectNameProps) {
  return (
    <details class="correct">
      <summary>{say('correctTitle')}</summary>
      <p class="correct-hint">{say('correctHint')}</p>
      {correcting.failure !== null && (
        <p class="correct-failure" role="alert">
          {say('correctFailed')}: {correcting.failure}
        </p>
      )}
      <OneField key={`name ${canonical}`} label={say('correctName')} button={say('correctRename')} value={canonical} onSay={(to) => to !== canonical && onCorrect({ is: 'rename', name: id, to })} />
      <SetKind key={kind} kind={kind} onSet={(chosen) => onCorrect({ is: 'kind', name: id, kind: chosen })} />
      <fieldset>
        <legend>{say('correctForms')}</legend>
        <ul class="correct-forms">
          {forms.map(({ text }) => (
            <li key={text}>
              <bdi>{text}</bdi>
              {text !== canonical && <FormButton label={say('correctSplit')} form={text} onPress={() => onCorrect({ is: 'split', name: id, form: text })} />}
              <FormButton label={say('correctMuteForm')} form={text} onPress={() => onCorrect({ is: 'mute', name: id, form: text, site: null })} />
            </li>
          ))}
        </ul>
        <OneField key={`form ${forms.length}`} label={say('correctOtherForm')} button={say('correctAddForm')} value="" onSay={(form) => onCorrect({ is: 'addForm', name: id, form })} />
      </fieldset>
      <OneField key={`merge ${id}`} label={say('correctMerge')} button={say('correctFind')} value="" onSay={onFind} />
      <Found names={correcting.found} own={id} onChoose={(into) => onCorrect({ is: 'merge', name: id, into })} />
      {!corrections.some(isMuted) && (
        <button type="button" onClick={() => onCorrect({ is: 'mute', name: id, form: null, site: null })}>
          {say('correctMute')}
        </button>
      )}
      {corrections.length > 0 && <Made corrections={corrections} onUndo={onUndo} />}
    </details>
  );
}

function isMuted({ correction }: MadeCorrection): boolean {
  return correction.is === 'mute' && correction.form === null && correction.site === null;
}

type OneFieldProps = { readonly label: string; readonly button: string; readonly value: string; readonly onSay: (text: string) => void };

function OneField({ label, button, value, onSay }: OneFieldProps) {
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('text');
    if (typeof text === 'string' && text.trim() !== '') onSay(text.trim());
  };
  return (
    <form class="correct-field" onSubmit={submit}>
      <label>
        {label}
        <input name="text" dir="auto" autocomplete="off" spellcheck={false} required maxLength={200} defaultValue={value} />
      </label>
      <button type="submit">{button}</button>
    </form>
  );
}

function SetKind({ kind, onSet }: { readonly kind: NameKind; readonly onSet: (kind: NameKind) => void }) {
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = chosenKind(new FormData(event.currentTarget));
    if (chosen !== kind) onSet(chosen);
  };
  return (
    <form class="correct-field" onSubmit={submit}>
      <KindField kind={kind} />
      <button type="submit">{say('correctSetKind')}</button>
    </form>
  );
}

/** The kinds to choose from, in a form; `chosenKind` reads it. */
export function KindField({ kind }: { readonly kind: NameKind }) {
  return (
    <label>
      {say('correctKind')}
      <select name="kind">
        {KINDS.map((one) => (
          <option key={one} value={one} selected={one === kind}>
            {say(`${one}Kind`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The kind that a form's `KindField` says. */
export function chosenKind(data: FormData): NameKind {
  return KINDS.find((one) => one === data.get('kind')) ?? 'other';
}

function FormButton({ label, form, onPress }: { readonly label: string; readonly form: string; readonly onPress: () => void }) {
  return (
    <button type="button" class="plain" onClick={onPress}>
      {label} <span class="unseen">{form}</span>
    </button>
  );
}

type FoundProps = { readonly names: readonly NameHit[] | null; readonly own: string; readonly onChoose: (into: string) => void };

function Found({ names, own, onChoose }: FoundProps) {
  const others = names?.filter(({ id }) => id !== own) ?? [];
  return (
    <div role="status">
      {names !== null && others.length === 0 && <p class="correct-hint">{say('correctNobody')}</p>}
      <ul class="correct-found">
        {others.map(({ id, canonical, kind }) => (
          <li key={id} data-kind={kind}>
            <button type="button" onClick={() => onChoose(id)}>
              {say('correctMergeInto', canonical)}
            </button>{' '}
            <Kind kind={kind} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Made({ corrections, onUndo }: { readonly corrections: readonly MadeCorrection[]; readonly onUndo: (id: string) => void }) {
  return (
    <section class="correct-made" tabIndex={-1} aria-label={say('corrections')}>
      <h2>{say('corrections')}</h2>
      <ul>
        {corrections.map((made) => (
          <li key={made.id}>
            <span dir="auto">{correctionInWords(made)}</span>{' '}
            <button type="button" class="plain" onClick={() => onUndo(made.id)}>
              {say('correctUndo')} <span class="unseen">{correctionInWords(made)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
