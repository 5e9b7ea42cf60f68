import { say } from '../../lib/platform/words.ts';
import { filesFromDrop, filesFromInput, type Picked } from './picked-files.ts';

const FOLDER = { webkitdirectory: true }; // both browsers have it, and Preact's types don't

type BringFilesProps = {
  readonly title: string;
  readonly onPick: (picked: Picked | Promise<Picked>) => void;
  /** Told how many files were found in dropped folders so far. */
  readonly onFound: (files: number) => void;
  /** Where a folder may be watched. */
  readonly onWatch?: () => void;
};

/** Takes files, folders and zips, dropped or chosen. */
export function BringFiles({ title, onPick, onFound, onWatch }: BringFilesProps) {
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    mark(event, false);
    if (event.dataTransfer) onPick(filesFromDrop(event.dataTransfer, onFound));
  };
  const onChange = (event: Event & { readonly currentTarget: HTMLInputElement }) => {
    const { files } = event.currentTarget;
    if (files !== null && files.length > 0) onPick(filesFromInput(files));
    event.currentTarget.value = ''; // so that the same may be chosen again
  };
  return (
    <div class="bring" onDrop={onDrop} onDragOver={onDrag} onDragLeave={onDrag}>
      <p class="bring-title">{title}</p>
      <p class="note">{say('bringFormats')}</p>
      <div class="bring-buttons">
        <label class="file-button">
          {say('bringFiles')}
          <input class="bring-files" type="file" multiple onChange={onChange} />
        </label>
        <label class="file-button">
          {say('bringFolder')}
          <input class="bring-folder" type="file" {...FOLDER} onChange={onChange} />
        </label>
        {onWatch && (
          <button type="button" onClick={onWatch}>
            {say('folderWatch')}
          </button>
        )}
      </div>
    </div>
  );
}

function onDrag(event: DragEvent): void {
  event.preventDefault();
  mark(event, event.type !== 'dragleave');
}

/** Drags come many in a second: marked here, not drawn anew. */
function mark(event: DragEvent, isOver: boolean): void {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.classList.toggle('dragged-over', isOver);
}
