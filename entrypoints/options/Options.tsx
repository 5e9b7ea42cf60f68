import { Choice } from '../../components/Choice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import type { CorpusSummary } from '../../lib/corpus/corpus.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import type { OptionsEvent, OptionsState } from './options-state.ts';
import { Sample } from './Sample.tsx';
import { Sites } from './Sites.tsx';

export type OptionsProps = { readonly state: OptionsState; readonly send: (event: OptionsEvent) => void };

/** What a person may choose. Every choice holds at once, on the pages that are open too. */
export function Options({ state, send }: OptionsProps) {
  const { settings, archive, fault } = state;
  return (
    <main class="options">
      <h1>Settings</h1>
      {fault?.of === 'storage' && (
        <Notice title="The browser did not store this" isFailure>
          {fault.why}
        </Notice>
      )}
      {settings === null && fault === null && <Waiting label="Reading your settings" />}
      {settings !== null && (
        <>
          <Where settings={settings} state={state} send={send} />
          <Look settings={settings} send={send} />
          <Cards settings={settings} send={send} />
        </>
      )}
      {archive && <Archive archive={archive} />}
    </main>
  );
}

type GroupProps = { readonly settings: Settings; readonly send: OptionsProps['send'] };

function Where({ settings, state, send }: GroupProps & Pick<OptionsProps, 'state'>) {
  return (
    <section>
      <h2>Where it works</h2>
      <Switch label="On every site" isOn={settings.enabled} onChange={(enabled) => send({ is: 'changed', settings: { ...settings, enabled } })} />
      <Sites settings={settings} state={state} send={send} />
    </section>
  );
}

function Look({ settings, send }: GroupProps) {
  return (
    <section>
      <h2>How names look</h2>
      <Choice
        title="A name of your archive on a page is"
        name="paint"
        value={settings.paint}
        options={[
          { value: 'underline', label: 'Underlined', hint: <Sample paint="underline" /> },
          { value: 'background', label: 'On a tint', hint: <Sample paint="background" /> },
          { value: 'none', label: 'Left as it is', hint: <Sample paint="none" /> },
        ]}
        onChoose={(paint) => send({ is: 'changed', settings: { ...settings, paint } })}
      />
      <Switch
        label="Only the first mention of a name under each heading"
        isOn={settings.firstOnly}
        onChange={(firstOnly) => send({ is: 'changed', settings: { ...settings, firstOnly } })}
      />
    </section>
  );
}

function Cards({ settings, send }: GroupProps) {
  return (
    <section>
      <h2>The card</h2>
      <Choice
        title="A card opens when"
        name="opens-on"
        value={settings.opensOn}
        options={[
          { value: 'hover', label: 'The pointer rests on a name', hint: 'Passing over it opens nothing.' },
          { value: 'shift', label: 'It rests there while Shift is held', hint: 'For reading with the pointer in the text.' },
          { value: 'click', label: 'A name is clicked', hint: 'A name that is a link still leads where the page wants.' },
        ]}
        onChoose={(opensOn) => send({ is: 'changed', settings: { ...settings, opensOn } })}
      />
      <p class="note">On a touch screen a tap opens it, whatever you choose here.</p>
    </section>
  );
}

function Archive({ archive }: { readonly archive: CorpusSummary }) {
  return (
    <section>
      <h2>Your archive</h2>
      <p>
        {archive.articles.toLocaleString('en')} articles and {archive.names.toLocaleString('en')} names, on this machine alone. Apropos makes no request to anyone.
      </p>
    </section>
  );
}
