import { say } from '../../lib/platform/words.ts';
import type { TableHead } from '../../lib/read/table-columns.ts';
import type { TableColumns } from '../../lib/types.ts';
import type { ArchivesEffects } from './archives-effects.ts';
import type { ImportState } from './import-state.ts';

type TableMapperProps = { readonly state: Extract<ImportState, { is: 'mapping' }>; readonly effects: ArchivesEffects };

const CELL = 80; // UTF-16 units of a cell that are shown

/** Asks what the columns of a table hold, and shows how it begins. */
export function TableMapper({ state: { unclear, columns }, effects }: TableMapperProps) {
  const [table] = unclear;
  if (table === undefined) return null;
  return (
    <form class="import mapper" aria-labelledby="import-title" onSubmit={(event) => (event.preventDefault(), effects.useColumns())}>
      <h3 id="import-title">{say('mapperTitle', table.path)}</h3>
      <p class="note">{say('mapperNote')}</p>
      <div class="mapper-choices">
        <Picker what="text" columns={columns} effects={effects} />
        <Picker what="title" columns={columns} effects={effects} />
        <Picker what="date" columns={columns} effects={effects} />
        <Picker what="author" columns={columns} effects={effects} />
      </div>
      <label class="mapper-first">
        <input type="checkbox" checked={columns.isHeaderArticle} onChange={(event) => effects.chooseColumns({ ...columns, isHeaderArticle: event.currentTarget.checked })} />
        {say('mapperFirst')}
      </label>
      <Preview table={table} columns={columns} />
      <div class="archive-actions">
        <button type="submit" class="primary">
          {say('mapperUse')}
        </button>
        <button type="button" onClick={effects.leaveTable}>
          {say('mapperLeave')}
        </button>
        <button type="button" onClick={effects.giveUp}>
          {say('importCancel')}
        </button>
      </div>
    </form>
  );
}

/** How the table begins; the columns that are used stand out. */
function Preview({ table, columns }: { readonly table: TableHead; readonly columns: TableColumns }) {
  return (
    <div class="mapper-preview" tabIndex={0} role="region" aria-label={say('mapperPreview')}>
      <table>
        <thead>
          <tr>
            {table.header.map((cell, column) => (
              <th key={column} scope="col" data-used={isUsed(columns, column)}>
                {columnName(cell, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {table.header.map((_, column) => (
                <td key={column} data-used={isUsed(columns, column)}>
                  {shorten(cells[column] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type PickerProps = { readonly what: 'text' | 'title' | 'date' | 'author'; readonly columns: TableColumns; readonly effects: ArchivesEffects };

function Picker({ what, columns, effects }: PickerProps) {
  const choose = (value: string): void => {
    if (value !== '') effects.chooseColumns({ ...columns, [what]: Number(value) });
    else if (what !== 'text') effects.chooseColumns({ ...columns, [what]: null });
  };
  return (
    <label>
      {say(`mapper_${what}`)}
      <select class={`mapper-${what}`} onChange={(event) => choose(event.currentTarget.value)}>
        {what !== 'text' && (
          <option value="" selected={columns[what] === null}>
            {say('mapperNone')}
          </option>
        )}
        {columns.header.map((cell, column) => (
          <option key={column} value={column} selected={columns[what] === column}>
            {columnName(cell, column)}
          </option>
        ))}
      </select>
    </label>
  );
}

function columnName(cell: string, column: number): string {
  return cell === '' ? say('mapperColumn', column + 1) : shorten(cell);
}

function shorten(cell: string): string {
  return cell.length > CELL ? `${cell.slice(0, CELL).trimEnd()}…` : cell;
}

function isUsed({ text, title, date, author }: TableColumns, column: number): boolean {
  return [text, title, date, author].includes(column);
}
