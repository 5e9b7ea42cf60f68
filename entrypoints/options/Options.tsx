import type { ComponentChildren } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import type { Settings } from '../../lib/platform/settings.ts';
import { say } from '../../lib/platform/words.ts';
import { Group, isSought } from './Group.tsx';
import type { OptionsEvent, OptionsState } from './options-state.ts';
import { cardSettings, lookSettings, whereSettings } from './settings-groups.tsx';

export type OptionsProps = { readonly state: OptionsState; readonly send: (event: OptionsEvent) => void };

type PageProps = OptionsProps & { readonly archives: ComponentChildren; readonly corrections: ComponentChildren };

/** What a person may choose. Every choice holds at once, on the pages that are open too. */
export function Options({ state, send, archives, corrections }: PageProps) {
  const { settings, fault, sought } = state;
  return (
    <main class="options">
      <h1>{say('settingsTitle')}</h1>
      <search class="find">
        <input type="search" aria-label={say('optionsFind')} placeholder={say('optionsFind')} spellcheck={false} value={sought} onInput={(event) => send({ is: 'soughtTyped', sought: event.currentTarget.value })} />
      </search>
      <div hidden={!isSought(sought, [say('archivesTitle')])}>{archives}</div>
      <div hidden={!isSought(sought, [say('correctionsTitle')])}>{corrections}</div>
      {fault?.of === 'storage' && (
        <Notice title={say('optionsUnstored')} isFailure>
          {fault.why}
        </Notice>
      )}
      {settings === null && fault === null && <Waiting label={say('optionsReading')} />}
      {settings !== null && <Groups settings={settings} state={state} send={send} />}
    </main>
  );
}

function Groups(props: OptionsProps & { readonly settings: Settings }) {
  const { sought } = props.state;
  const groups = [
    { title: say('optionsWhere'), settings: whereSettings(props) },
    { title: say('optionsLook'), settings: lookSettings(props) },
    { title: say('optionsCard'), settings: cardSettings(props) },
  ];
  const isNone = [say('archivesTitle'), say('correctionsTitle')].every((title) => !isSought(sought, [title])) && groups.every(({ title, settings }) => settings.every(({ words }) => !isSought(sought, [title, ...words])));
  if (isNone) return <Notice title={say('optionsNone', sought.trim())}>{say('optionsNoneNote')}</Notice>;
  return (
    <>
      {groups.map((group) => (
        <Group key={group.title} sought={sought} {...group} />
      ))}
    </>
  );
}
