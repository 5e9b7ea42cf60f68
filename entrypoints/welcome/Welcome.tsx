import { Waiting } from '../../components/Waiting.tsx';
import type { CorpusSummary } from '../../lib/corpus/corpus.ts';
import type { Locks, Settings } from '../../lib/platform/settings.ts';
import { say, sayCount, sayList } from '../../lib/platform/words.ts';
import { PaintChoice, WhereChoice } from '../options/setting-choices.tsx';

export type WelcomeProps = {
  readonly settings: Settings;
  readonly locks: Locks;
  /** Of the archive, to try; `null` until they are known. */
  readonly names: readonly string[] | null;
  readonly archive: CorpusSummary | null;
  readonly onChange: (settings: Settings) => void;
};

/** The first page after the installation: what Apropos does, three choices, who sees what. */
export function Welcome(props: WelcomeProps) {
  return (
    <main class="welcome">
      <header>
        <h1>{say('welcomeHead')}</h1>
        <p class="intro">{say('welcomeIntro')}</p>
      </header>
      {props.names === null ? <Waiting label={say('archivesReading')} /> : <Content {...props} />}
    </main>
  );
}

function Content(props: WelcomeProps) {
  return (
    <>
      <Try {...props} />
      <Choices {...props} />
      <Privacy />
      <p>
        <a href="/options.html">{say('welcomeSettings')}</a>
      </p>
    </>
  );
}

function Try({ settings, names }: WelcomeProps) {
  const isOn = settings.enabled && settings.where === 'everywhere';
  return (
    <section class="try">
      <h2>{say('welcomeTry')}</h2>
      {names !== null && names.length > 0 && <p class="try-names">{say('welcomeTryNames', sayList(names))}</p>}
      <p>{names?.length === 0 ? say('welcomeTryEmpty') : isOn ? say('welcomeTryHow') : say('welcomeTryOff')}</p>
    </section>
  );
}

function Choices({ settings, locks, archive, onChange }: WelcomeProps) {
  return (
    <section>
      <h2>{say('welcomeChoices')}</h2>
      <p class="note">{say('welcomeLater')}</p>
      <WhereChoice settings={settings} locks={locks} onChange={onChange} />
      <PaintChoice settings={settings} locks={locks} onChange={onChange} />
      <h3>{say('welcomeArchive')}</h3>
      {archive && <p>{say('welcomeArchiveHolds', sayCount('articles', archive.articles), sayCount('names', archive.names))}</p>}
      <p>
        <a href="/options.html#archives">{say('welcomeArchiveOwn')}</a>
      </p>
    </section>
  );
}

function Privacy() {
  return (
    <section>
      <h2>{say('welcomePrivacy')}</h2>
      <h3>{say('welcomeSees')}</h3>
      <p>{say('welcomeSeesNote')}</p>
      <h3>{say('welcomeSeen')}</h3>
      <p>{say('welcomeSeenNote')}</p>
    </section>
  );
}
