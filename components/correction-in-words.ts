import type { MadeCorrection } from '../lib/corpus/corrections.ts';
import { say } from '../lib/platform/words.ts';

/** A correction as a person reads it under the name that it corrects. */
export function correctionInWords({ correction, name, into }: MadeCorrection): string {
  switch (correction.is) {
    case 'mute':
      return muteInWords(correction.form, correction.site);
    case 'rename':
      return say('correctedRename', correction.to);
    case 'kind':
      return say('correctedKind', say(`${correction.kind}Kind`));
    case 'merge':
      return say('correctedMerge', name?.canonical ?? correction.name, into?.canonical ?? correction.into);
    case 'split':
      return say('correctedSplit', correction.form);
    case 'addForm':
      return say('correctedAddForm', correction.form);
    case 'addName':
      return say('correctedAddName', correction.canonical);
  }
}

function muteInWords(form: string | null, site: string | null): string {
  if (form === null) return site === null ? say('correctedMute') : say('correctedMuteOn', site);
  return site === null ? say('correctedMuteForm', form) : say('correctedMuteFormOn', form, site);
}
