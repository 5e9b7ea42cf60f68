import type { ComponentChildren } from 'preact';
import { Choice } from '../../components/Choice.tsx';
import { DENSITIES, OPENS_ON, PAINTS, WHERES, type Density, type Locks, type Settings } from '../../lib/platform/settings.ts';
import { say } from '../../lib/platform/words.ts';
import { Sample } from './Sample.tsx';

type SettingChoiceProps = { readonly settings: Settings; readonly locks: Locks; readonly onChange: (settings: Settings) => void };

type Chosen = 'where' | 'paint' | 'density' | 'opensOn';

type OneOfProps<K extends Chosen> = SettingChoiceProps & {
  readonly of: K;
  readonly title: string;
  readonly values: readonly Settings[K][];
  readonly label: (value: Settings[K]) => string;
  readonly hint: (value: Settings[K]) => ComponentChildren;
};

/** All densities, from all names to few. */
export const densities = Object.keys(DENSITIES) as Density[]; // its type says that it has no others

/** On which pages Apropos works. */
export function WhereChoice(props: SettingChoiceProps) {
  return <OneOf {...props} of="where" title={say('where')} values={WHERES} label={(value) => say(`where_${value}`)} hint={(value) => say(`whereNote_${value}`)} />;
}

/** How a name looks. */
export function PaintChoice(props: SettingChoiceProps) {
  return <OneOf {...props} of="paint" title={say('optionsPaint')} values={PAINTS} label={(value) => say(`optionsPaint_${value}`)} hint={(value) => <Sample paint={value} />} />;
}

/** How many names a crowded page keeps. */
export function DensityChoice(props: SettingChoiceProps) {
  return <OneOf {...props} of="density" title={say('optionsDensity')} values={densities} label={(value) => say(`optionsDensity_${value}`)} hint={(value) => say(`optionsDensityNote_${value}`, DENSITIES[value])} />;
}

/** What opens a card. */
export function OpensChoice(props: SettingChoiceProps) {
  return <OneOf {...props} of="opensOn" title={say('optionsOpens')} values={OPENS_ON} label={(value) => say(`optionsOpens_${value}`)} hint={(value) => say(`optionsOpensNote_${value}`)} />;
}

function OneOf<K extends Chosen>({ of, title, values, label, hint, settings, locks, onChange }: OneOfProps<K>) {
  return (
    <Choice
      title={title}
      name={of}
      value={settings[of]}
      isLocked={locks.has(of)}
      options={values.map((value) => ({ value, label: label(value), hint: hint(value) }))}
      onChoose={(value) => onChange({ ...settings, [of]: value })}
    />
  );
}
