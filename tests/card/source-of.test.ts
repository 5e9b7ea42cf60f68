import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../lib/card/source-of.ts';

describe('a name that says something', () => {
  test.each(['news.txt', 'letters/To my sister.md', 'report_2b950e5aa4ee4a19.html', '2019-01-23.txt', '1989.txt', 'Kraków.txt', '東京.txt', 'Letter1989.pdf', 'année.epub'])('%s', (file) => {
    expect(sourceOf({ file })).toBe(file.slice(file.lastIndexOf('/') + 1));
  });
});

describe('one that a machine made up', () => {
  test.each(['000_2b950e5aa4ee4a19.txt', 'pages/0001.html', 'd2719bfa-11aa-4c6e-9a53-abcdefabcdef.json', 'deadbeef.txt', 'p1.html', '12-34.txt', 'a1b2c3d4e5.md', '20190123T101112Z.html'])('%s', (file) => {
    expect(sourceOf({ file })).toBeNull();
    expect(sourceOf({ file: `My papers/${file}`, archive: 'My papers' })).toBe('My papers');
  });
});

test.each([
  ['www.example.org/feed.xml', 'example.org'],
  ['News/news.example.org/2019/01/a-title', 'news.example.org'],
  ['The Idiot.epub!/OEBPS/chapter_003.xhtml', 'The Idiot.epub'],
  ['papers.zip!/letters/To my sister.md', 'To my sister.md'],
  ['News/minutes.txt', 'minutes.txt'],
])('%s is from %s', (file, source) => expect(sourceOf({ file, archive: 'News' })).toBe(source));
