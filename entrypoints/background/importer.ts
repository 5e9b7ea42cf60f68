import { browser } from 'wxt/browser';
import { tellArchivesChanged } from '../../lib/platform/archives.ts';
import type { Answers } from '../../lib/platform/answer.ts';
import type { BackgroundCalls } from '../../lib/platform/protocol.ts';
import { keepAgenda } from '../../lib/platform/check-alarm.ts';
import { originsOf } from '../../lib/platform/update-source.ts';

const PAGE = '/importer.html';
const FRAME = 'importer';

/** Opens the page that imports while nobody looks, where it is not open. */
export async function openImporter(): Promise<void> {
  if (import.meta.env.FIREFOX) openFrame();
  else if (!(await browser.offscreen.hasDocument())) await browser.offscreen.createDocument({ url: PAGE, reasons: ['WORKERS'], justification: 'import' });
}

/** Firefox has no offscreen documents; its background is a page. */
function openFrame(): void {
  if (document.getElementById(FRAME) !== null) return;
  const frame = document.createElement('iframe');
  frame.id = FRAME;
  frame.src = PAGE;
  document.body.append(frame);
}

async function closeImporter(): Promise<void> {
  if (import.meta.env.FIREFOX) document.getElementById(FRAME)?.remove();
  else await browser.offscreen.closeDocument();
}

/** What the importer asks of the background. */
export function answerImporter(): Pick<Answers<BackgroundCalls>, 'mayAsk' | 'importing'> {
  return {
    mayAsk: ({ url }) => browser.permissions.contains(originsOf(url)),
    importing: async ({ left }) => {
      if (left === null) return null;
      await keepAgenda(left);
      await tellArchivesChanged();
      await closeImporter();
      return null;
    },
  };
}
