import { expect, test } from 'vitest';
import { inBothBrowsers } from './session.ts';
import { OTHER_ORIGIN } from './site.ts';

/** Text as pages write it, and what must be highlighted: each with a second name, so that an empty answer is no answer. */
const WRITTEN: readonly (readonly [what: string, html: string, shown: readonly string[]])[] = [
  ['as in the archive', '<p>Juan Guaidó met Nicolás Maduro.</p>', ['Juan Guaidó', 'Nicolás Maduro']],
  ['without accents', '<p>Juan Guaido met Nicolas Maduro.</p>', ['Juan Guaido', 'Nicolas Maduro']],
  ['in capitals', '<h1>JUAN GUAIDÓ MET NICOLÁS MADURO</h1>', ['JUAN GUAIDÓ', 'NICOLÁS MADURO']],
  ['across inline tags', '<p><b>Juan</b> Guai<em>dó</em> met <a href="#">Nicolás <i>Mad</i></a>uro.</p>', ['Juan Guaidó', 'Nicolás Maduro']],
  ['with entities', '<p>Juan Guaid&oacute; met Nicol&#225;s Maduro.</p>', ['Juan Guaidó', 'Nicolás Maduro']],
  ['with no-break spaces', '<p>Juan&nbsp;Guaidó met Nicolás&#8239;Maduro.</p>', ['Juan Guaidó', 'Nicolás Maduro']],
  ['with soft hyphens', '<p>Juan Guai&shy;dó met Nico&shy;lás Madu&shy;ro.</p>', ['Juan Guaidó', 'Nicolás Maduro']],
  ['with combining accents', '<p>Juan Guaido\u0301 met Nicola\u0301s Maduro.</p>', ['Juan Guaido\u0301', 'Nicola\u0301s Maduro']],
  ['over a line break of the source', '<p>Juan\n      Guaidó met Nicolás\n      Maduro.</p>', ['Juan Guaidó', 'Nicolás Maduro']],
  ['as a possessive', '<p>Juan Guaidó’s claim, Nicolás Maduro&#39;s answer.</p>', ['Juan Guaidó', 'Nicolás Maduro']],
  ['in a table', '<table><tr><td>Juan Guaidó<td>Nicolás Maduro</table>', ['Juan Guaidó', 'Nicolás Maduro']],
  ['the longest name wins', '<p>Communist Party of Venezuela, Nicolás Maduro</p>', ['Communist Party of Venezuela', 'Nicolás Maduro']],
  ['a block ends a name', '<div>Andrés Manuel <p>López</p> Obrador, Juan</div><p>Guaidó and Nicolás Maduro</p>', ['Guaidó', 'Nicolás Maduro']],
];

/** Places whose text is not read, and the name behind them that shows that the reading came past. */
const UNTOUCHED: readonly string[] = [
  '<input value="Juan Guaidó"><textarea>Juan Guaidó</textarea><select><option>Juan Guaidó</select>',
  '<div contenteditable>Juan Guaidó</div><div role="textbox">Juan Guaidó</div>',
  '<code>Juan Guaidó</code><pre>Juan Guaidó</pre><kbd>Juan Guaidó</kbd><samp>Juan Guaidó</samp>',
  '<div class="CodeMirror"><span>Juan Guaidó</span></div>',
  '<p hidden>Juan Guaidó</p><template>Juan Guaidó</template><noscript>Juan Guaidó</noscript>',
  '<style>/* Juan Guaidó */</style><script>"Juan Guaidó"</script>',
];

inBothBrowsers('highlights', (session) => {
  test.each(WRITTEN)('names are found %s', async (_, html, shown) => {
    const tab = await session().open(`<!doctype html><title>A page</title>${html}`);
    await tab.shows(shown);
  });

  test.each(UNTOUCHED)('left alone: %s', async (html) => {
    const tab = await session().open(`<!doctype html><title>A page</title>${html}<p>Nicolás Maduro`);
    await tab.shows(['Nicolás Maduro']);
  });

  test('they are painted, on a page whose policy forbids everything', async () => {
    const tab = await session().open({ html: '<!doctype html><p>Juan Guaidó', headers: { 'content-security-policy': "default-src 'none'" } });
    await tab.shows(['Juan Guaidó']);
    const painted = await tab.page.screenshot();
    await tab.page.evaluate(() => CSS.highlights.clear());
    const plain = await tab.page.screenshot();
    expect(Buffer.compare(painted, plain)).not.toBe(0);
  });

  test('a frame of the same site', async () => {
    const inner = session().site.put({ html: '<!doctype html><p>Juan Guaidó in a frame' });
    const tab = await session().open(`<!doctype html><p>Nicolás Maduro outside<p><iframe src="${inner}"></iframe>`);
    await tab.shows(['Nicolás Maduro']);
    const frame = tab.page.frames().find((one) => one.url() === inner);
    await tab.shows(['Juan Guaidó'], frame);
  });

  test('a frame of another site breaks nothing', async () => {
    const inner = session().site.put({ html: '<!doctype html><p>Someone else' }, OTHER_ORIGIN);
    const tab = await session().open(`<!doctype html><iframe src="${inner}"></iframe><p>Nicolás Maduro outside`);
    await tab.shows(['Nicolás Maduro']);
  });

  test('an open shadow root', async () => {
    const tab = await session().open(
      '<!doctype html><p>Nicolás Maduro</p><div><template shadowrootmode="open"><p>Juan <b>Guaidó</b></p></template></div>',
    );
    await tab.shows(['Nicolás Maduro', 'Juan Guaidó']);
  });
});
