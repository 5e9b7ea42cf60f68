import type { ComponentChildren } from 'preact';
import { Locked } from './Locked.tsx';

type ChoiceProps<T extends string> = {
  readonly title: string;
  /** Of the group in its form. */
  readonly name: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  /** Set by someone else: shown, not to be changed. */
  readonly isLocked?: boolean;
  readonly onChoose: (value: T) => void;
};

type Option<T> = { readonly value: T; readonly label: string; readonly hint: ComponentChildren };

/** One of a few, each with a line that says what it does. */
export function Choice<T extends string>({ title, name, value, options, isLocked = false, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset class="choice" disabled={isLocked}>
      <legend>{title}</legend>
      {isLocked && <Locked />}
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChoose(option.value)} />
          <span class="choice-label">{option.label}</span>
          <span class="choice-hint">{option.hint}</span>
        </label>
      ))}
    </fieldset>
  );
}
