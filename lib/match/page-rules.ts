/** An element as both a browser's DOM and an HTML parser can show it. `tag` is lower-case. */
export type PageElement = {
  readonly tag: string;
  /** The attribute's value, `null` where it is absent. */
  attribute(name: string): string | null;
};

/**
 * What an element is to the reader of a page:
 * - `absent`: its text is no part of the visible text;
 * - `untouched`: its text is visible, but no name is looked for in it (code, editors);
 * - `block`: a boundary stands before and after it, which no name crosses;
 * - `break`: the boundary itself, without text (br, hr);
 * - `inline`: its text goes on from the text before it.
 */
export type ElementRole = 'absent' | 'untouched' | 'block' | 'break' | 'inline';

/** The role of an element, by its tag and attributes alone (no layout), so that every reader of a page agrees. */
export function roleOf(element: PageElement): ElementRole {
  const role = roleOfTag(element.tag);
  if (role === 'absent' || element.attribute('hidden') !== null) return 'absent';
  return isEditable(element) || isCodeEditor(element) ? 'untouched' : role;
}

/** The role of an element without attributes. */
export function roleOfTag(tag: string): ElementRole {
  return ROLES.get(tag) ?? 'inline';
}

/** True where a boundary stands around the element's text in the visible text, whatever its role. */
export function isBlockTag(tag: string): boolean {
  return BOUNDARIES.has(tag);
}

const ABSENT = new Set('script style noscript template head title textarea select option input'.split(' '));

const UNTOUCHED = new Set(
  'pre code kbd samp var tt xmp listing plaintext math svg button canvas object embed iframe audio video'.split(' '),
);

const BREAKS = new Set(['br', 'hr']);

const BLOCKS = new Set(
  (
    'html body address article aside blockquote caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup legend li listing main menu ' +
    'nav ol optgroup option p plaintext pre search section summary table tbody td textarea tfoot th thead tr ul xmp'
  ).split(' '),
);

const BOUNDARIES = new Set([...BLOCKS, ...BREAKS]);
const ROLES = new Map<string, ElementRole>([
  ...Array.from(BLOCKS, (tag) => [tag, 'block'] as const),
  ...Array.from(BREAKS, (tag) => [tag, 'break'] as const),
  ...Array.from(UNTOUCHED, (tag) => [tag, 'untouched'] as const),
  ...Array.from(ABSENT, (tag) => [tag, 'absent'] as const), // the last tells
]);

const TEXT_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'code', 'math']);

function isEditable(element: PageElement): boolean {
  const editable = element.attribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return TEXT_ROLES.has(element.attribute('role')?.toLowerCase() ?? '');
}

// Classes that code editors and highlighters put on the element that holds the code.
const CODE_CLASS = /(?:^|\s)(?:highlight|hljs|CodeMirror|cm-editor|monaco-editor|ace_editor|prism-code)(?:\s|$)/;

function isCodeEditor(element: PageElement): boolean {
  const classes = element.attribute('class');
  return classes !== null && CODE_CLASS.test(classes);
}
