import type { MuteScope } from '../../components/CardWhy.tsx';
import { callBackground } from '../../lib/platform/call.ts';
import { siteOf } from '../../lib/platform/settings.ts';
import type { PageCardPort } from '../content/card-door.ts';

/** Shows a name no more, here and as far as the scope goes; answers what undoes that. */
export async function muteName({ hide }: Pick<PageCardPort, 'hide'>, name: string, scope: MuteScope): Promise<() => Promise<void>> {
  const site = scope === 'site' ? siteOf(location.href) : null;
  const isForPage = scope === 'page' || (scope === 'site' && site === null); // a page without a site is one by itself
  const id = isForPage ? null : (await callBackground('correct', { correction: { is: 'mute', name, form: null, site } })).undo;
  const show = hide(name);
  return async () => {
    if (id !== null) await callBackground('undoCorrection', { id });
    show();
  };
}
