import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageCard } from './page-card.ts';

/** The card's script: the background brings it into a page that has names, behind the content script that asked for it. */
export default defineUnlistedScript(() => {
  globalThis.aproposCard = createPageCard;
});
