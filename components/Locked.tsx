import { say } from '../lib/platform/words.ts';

/** Says that an organisation has set this, so that it can't be changed here. */
export function Locked() {
  return <p class="locked">{say('locked')}</p>;
}
