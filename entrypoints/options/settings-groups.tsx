import { Locked } from '../../components/Locked.tsx';
import { Switch } from '../../components/Switch.tsx';
import { OPENS_ON, PAINTS, WHERES, type Settings } from '../../lib/platform/settings.ts';
import { say } from '../../lib/platform/words.ts';
import type { Setting } from './Group.tsx';
import type { OptionsProps } from './Options.tsx';
import { densities, DensityChoice, OpensChoice, PaintChoice, WhereChoice } from './setting-choices.tsx';
import { Sites } from './Sites.tsx';

type GroupOf = OptionsProps & { readonly settings: Settings };

/** Where it works. */
export function whereSettings({ settings, state, send }: GroupOf): readonly Setting[] {
  const labels = WHERES.flatMap((value) => [say(`where_${value}`), say(`whereNote_${value}`)]);
  const list = settings.where === 'chosen' ? 'chosenSites' : 'disabledSites';
  return [
    {
      words: [say('optionsEnabled')],
      view: <Toggle name="enabled" label={say('optionsEnabled')} settings={settings} state={state} send={send} />,
    },
    {
      words: [say('where'), ...labels],
      view: <WhereChoice settings={settings} locks={state.locks} onChange={(changed) => send({ is: 'changed', settings: changed })} />,
    },
    ...(settings.where === 'asked' ? [] : [{ words: [say('optionsSites'), ...settings[list]], view: <Sites list={list} settings={settings} state={state} send={send} /> }]),
  ];
}

/** How names look. */
export function lookSettings({ settings, state, send }: GroupOf): readonly Setting[] {
  return [
    {
      words: [say('optionsPaint'), ...PAINTS.map((value) => say(`optionsPaint_${value}`))],
      view: <PaintChoice settings={settings} locks={state.locks} onChange={(changed) => send({ is: 'changed', settings: changed })} />,
    },
    {
      words: [say('optionsFirstOnly')],
      view: <Toggle name="firstOnly" label={say('optionsFirstOnly')} settings={settings} state={state} send={send} />,
    },
    {
      words: [say('optionsDensity'), ...densities.map((value) => say(`optionsDensity_${value}`))],
      view: <DensityChoice settings={settings} locks={state.locks} onChange={(changed) => send({ is: 'changed', settings: changed })} />,
    },
  ];
}

/** What opens a card. */
export function cardSettings({ settings, state, send }: GroupOf): readonly Setting[] {
  return [
    {
      words: [say('optionsOpens'), say('optionsTouch'), ...OPENS_ON.flatMap((value) => [say(`optionsOpens_${value}`), say(`optionsOpensNote_${value}`)])],
      view: (
        <>
          <OpensChoice settings={settings} locks={state.locks} onChange={(changed) => send({ is: 'changed', settings: changed })} />
          <p class="note">{say('optionsTouch')}</p>
        </>
      ),
    },
  ];
}

type ToggleProps = GroupOf & { readonly name: 'enabled' | 'firstOnly'; readonly label: string };

function Toggle({ name, label, settings, state, send }: ToggleProps) {
  const isLocked = state.locks.has(name);
  return (
    <>
      <Switch label={label} isOn={settings[name]} isDisabled={isLocked} onChange={(isOn) => send({ is: 'changed', settings: { ...settings, [name]: isOn } })} />
      {isLocked && <Locked />}
    </>
  );
}
