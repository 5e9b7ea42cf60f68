import type { ComponentChildren } from 'preact';
import { Choice } from '../../components/Choice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { OPENS_ON, PAINTS, type Settings } from '../../lib/platform/settings.ts';
import { say } from '../../lib/platform/words.ts';
import type { OptionsEvent, OptionsState } from './options-state.ts';
import { Sample } from './Sample.tsx';
import { Sites } from './Sites.tsx';

export type OptionsProps = { readonly state: OptionsState; readonly send: (event: OptionsEvent) => void };

type PageProps = OptionsProps & { readonly archives: ComponentChildren };

/** What a person may choose. Every choice holds at once, on the pages that are open too. */
export function Options({ state, send, archives }: PageProps) {
  const { settings, fault } = state;
  return (
    <main class="options">
      <h1>{say('settingsTitle')}</h1>
      {archives}
      {fault?.of === 'storage' && (
        <Notice title={say('optionsUnstored')} isFailure>
          {fault.why}
        </Notice>
      )}
      {settings === null && fault === null && <Waiting label={say('optionsReading')} />}
      {settings !== null && (
        <>
          <Where settings={settings} state={state} send={send} />
          <Look settings={settings} send={send} />
          <Cards settings={settings} send={send} />
        </>
      )}
    </main>
  );
}

type GroupProps = { readonly settings: Settings; readonly send: OptionsProps['send'] };

function Where({ settings, state, send }: GroupProps & Pick<OptionsProps, 'state'>) {
  return (
    <section>
      <h2>{say('optionsWhere')}</h2>
      <Switch label={say('optionsEverywhere')} isOn={settings.enabled} onChange={(enabled) => send({ is: 'changed', settings: { ...settings, enabled } })} />
      <Sites settings={settings} state={state} send={send} />
    </section>
  );
}

function Look({ settings, send }: GroupProps) {
  return (
    <section>
      <h2>{say('optionsLook')}</h2>
      <Choice
        title={say('optionsPaint')}
        name="paint"
        value={settings.paint}
        options={PAINTS.map((value) => ({ value, label: say(`optionsPaint_${value}`), hint: <Sample paint={value} /> }))}
        onChoose={(paint) => send({ is: 'changed', settings: { ...settings, paint } })}
      />
      <Switch
        label={say('optionsFirstOnly')}
        isOn={settings.firstOnly}
        onChange={(firstOnly) => send({ is: 'changed', settings: { ...settings, firstOnly } })}
      />
    </section>
  );
}

function Cards({ settings, send }: GroupProps) {
  return (
    <section>
      <h2>{say('optionsCard')}</h2>
      <Choice
        title={say('optionsOpens')}
        name="opens-on"
        value={settings.opensOn}
        options={OPENS_ON.map((value) => ({ value, label: say(`optionsOpens_${value}`), hint: say(`optionsOpensNote_${value}`) }))}
        onChoose={(opensOn) => send({ is: 'changed', settings: { ...settings, opensOn } })}
      />
      <p class="note">{say('optionsTouch')}</p>
    </section>
  );
}
