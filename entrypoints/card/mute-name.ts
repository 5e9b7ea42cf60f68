import type { MuteScope } from '../../components/CardWhy.tsx';
import { callBackground } from '../../lib/platform/call.ts';
import { siteOf } from '../../lib/platform/settings.ts';
import type { PageCardPort } from '../content/card-door.ts';

/** Shows a name no more, here and as far as the scope goes; answers what undoes that. */
export async function muteName({ hide }: Pick<PageCardPort, 'hide'>, name: string, scope: MuteScope): Promise<() => Promise<void>> {
  const id = scope === 'page' ? null : (await callBackground('correct', { correction: { is: 'mute', name, form: null, site: scope === 'site' ? siteOf(location.href) : null } })).undo;
  const show = hide(name);
  return async () => {
    if (id !== null) await callBackground('undoCorrection', { id });
    show();
  };
}
