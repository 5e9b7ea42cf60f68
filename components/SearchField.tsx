import { say } from '../lib/platform/words.ts';

type SearchFieldProps = {
  readonly value: string;
  readonly placeholder: string;
  /** Id of the list it steers, if there is one, and of the row that Enter chooses. */
  readonly listId: string | null;
  readonly activeId: string | null;
  readonly onType: (value: string) => void;
  readonly onArrow: (step: 1 | -1) => void;
  readonly onEnter: () => void;
};

const LONGEST = 500; // UTF-16 units: a longer query is refused

/** The field of a search whose list is walked with arrow keys while the caret stays here. */
export function SearchField(props: SearchFieldProps) {
  const { value, placeholder, listId, activeId, onType } = props;
  return (
    <div class="search-field">
      <svg class="search-glass" viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.5" />
        <path d="M13 13l5 5" />
      </svg>
      <input
        type="text"
        role="combobox"
        aria-label={say('searchArchive')}
        aria-expanded={listId !== null}
        aria-controls={listId ?? undefined}
        aria-autocomplete="list"
        aria-activedescendant={activeId ?? undefined}
        placeholder={placeholder}
        maxLength={LONGEST}
        autocomplete="off"
        spellcheck={false}
        autofocus
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => answerKey(event, props)}
      />
      {value !== '' && (
        <button type="button" class="search-clear" aria-label={say('searchClear')} onClick={() => onType('')}>
          ×
        </button>
      )}
    </div>
  );
}

function answerKey(event: KeyboardEvent, { value, onType, onArrow, onEnter }: SearchFieldProps): void {
  if (event.isComposing) return;
  if (event.key === 'ArrowDown') onArrow(1);
  else if (event.key === 'ArrowUp') onArrow(-1);
  else if (event.key === 'Enter') onEnter();
  else if (event.key === 'Escape' && value !== '') onType('');
  else return;
  event.preventDefault();
}
