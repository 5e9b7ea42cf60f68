import { Choice } from '../../components/Choice.tsx';
import { PAINTS, WHERES, type Locks, type Settings } from '../../lib/platform/settings.ts';
import { say } from '../../lib/platform/words.ts';
import { Sample } from './Sample.tsx';

type SettingChoiceProps = { readonly settings: Settings; readonly locks: Locks; readonly onChange: (settings: Settings) => void };

/** On which pages Apropos works. */
export function WhereChoice({ settings, locks, onChange }: SettingChoiceProps) {
  return (
    <Choice
      title={say('where')}
      name="where"
      value={settings.where}
      isLocked={locks.has('where')}
      options={WHERES.map((value) => ({ value, label: say(`where_${value}`), hint: say(`whereNote_${value}`) }))}
      onChoose={(where) => onChange({ ...settings, where })}
    />
  );
}

/** How a name looks. */
export function PaintChoice({ settings, locks, onChange }: SettingChoiceProps) {
  return (
    <Choice
      title={say('optionsPaint')}
      name="paint"
      value={settings.paint}
      isLocked={locks.has('paint')}
      options={PAINTS.map((value) => ({ value, label: say(`optionsPaint_${value}`), hint: <Sample paint={value} /> }))}
      onChoose={(paint) => onChange({ ...settings, paint })}
    />
  );
}
