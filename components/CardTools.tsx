import { useState } from 'preact/hooks';
import type { CardModel } from '../lib/card/card-model.ts';
import { say } from '../lib/platform/words.ts';
import { Icon, type IconName } from './Icon.tsx';

export type CardToolDoings = {
  onBack(): void;
  onForward(): void;
  onPin(): void;
  onClose(): void;
  /** `null`: it opens. Otherwise the key that opens it, '' for none: Firefox lets no page do it. */
  onPanel(): Promise<string | null>;
};

/** What can be done with the card itself. A button keeps its place and the focus while others come and go. */
export function CardTools({ model, onBack, onForward, onPin, onClose, onPanel }: CardToolDoings & { readonly model: CardModel }) {
  const { canGoBack, canGoForward, stays } = model;
  const [panelKey, setPanelKey] = useState<string | null>(null);
  const hasTrail = canGoBack || canGoForward;
  const openPanel = () => void onPanel().then(setPanelKey, () => {}); // told already
  return (
    <>
      <div class="tools">
        {hasTrail && <Tool key="back" icon="back" label={say('cardBack')} isOff={!canGoBack} onPress={onBack} />}
        {hasTrail && <Tool key="forward" icon="forward" label={say('cardForward')} isOff={!canGoForward} onPress={onForward} />}
        {stays === 'pinned' && <Tool key="move" icon="move" label={say('cardMove')} onPress={() => {}} />}
        <Tool key="panel" icon="panel" label={say('cardPanel')} onPress={openPanel} />
        {stays !== 'pinned' && <Tool key="pin" icon="pin" label={say('cardPin')} onPress={onPin} />}
        {stays !== 'no' && <Tool key="close" icon="close" label={say('cardClose')} onPress={onClose} />}
      </div>
      <p class="panel-key" role="status">
        {panelKey !== null && (panelKey === '' ? say('cardPanelPopup') : say('cardPanelKey', panelKey))}
      </p>
    </>
  );
}

type ToolProps = { readonly icon: IconName; readonly label: string; readonly isOff?: boolean; onPress(): void };

function Tool({ icon, label, isOff = false, onPress }: ToolProps) {
  return (
    <button type="button" class={`tool ${icon}`} aria-label={label} title={label} aria-disabled={isOff} onClick={(event) => event.isTrusted && !isOff && onPress()}>
      <Icon name={icon} />
    </button>
  );
}
