import { analyse } from 'chardet';

const PIECE = 1 << 20; // bytes decoded at a time
const SAMPLE = 1 << 16; // bytes a guess is made from
const BROKEN_SHARE = 0.1; // of the characters beyond ASCII: fewer broken ones are damage to UTF-8, more are another encoding
const TELLING_BYTES = 8; // beyond ASCII: fewer fit any language
const COMMONEST = 'windows-1252'; // of the encodings before UTF-8, on the web
const ZERO_SHARE = 0.3; // of the units: so many begin or end with a zero byte only in UTF-16

/**
 * The encoding of a text, as a label TextDecoder knows: by its byte order mark; UTF-8 where the bytes are; as
 * `declared` in the text; else by how often bytes follow each other in known languages.
 */
export function encodingOf(bytes: Uint8Array, declared: string | null): string {
  const marked = markOf(bytes) ?? unmarkedUtf16(bytes);
  if (marked !== null) return marked;
  const label = declared === null ? null : knownLabel(declared);
  const broken = firstBroken(bytes, 'utf-8');
  if (broken === null) return label !== null && label.startsWith('iso-2022') ? label : 'utf-8'; // the one that ASCII bytes write
  if (isDamagedUtf8(bytes.subarray(broken, broken + PIECE))) return 'utf-8';
  if (label !== null && !label.startsWith('utf-') && firstBroken(bytes, label) === null) return label;
  return guess(bytes.subarray(Math.max(0, broken - SAMPLE / 2), broken + SAMPLE));
}

/** The text in pieces, in order, without its byte order mark; bytes that fit no character become U+FFFD. */
export function* decodePieces(bytes: Uint8Array, encoding: string): Generator<string, void> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE) yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function unmarkedUtf16(bytes: Uint8Array): string | null {
  const units = Math.min(bytes.length, SAMPLE) >> 1;
  if (units < 4) return null;
  let [high, low] = [0, 0];
  for (let i = 0; i < units; i++) {
    if (bytes[2 * i] === 0) high++;
    if (bytes[2 * i + 1] === 0) low++;
  }
  if (low > units * ZERO_SHARE && high === 0) return 'utf-16le';
  return high > units * ZERO_SHARE && low === 0 ? 'utf-16be' : null;
}

function knownLabel(declared: string): string | null {
  try {
    return new TextDecoder(declared.trim()).encoding;
  } catch {
    return null; // no encoding has this name: the bytes decide
  }
}

/** Where the first piece begins that isn't in this encoding; `null` if all are. */
function firstBroken(bytes: Uint8Array, encoding: string): number | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at <= bytes.length; at += PIECE) {
    try {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length });
    } catch {
      return at;
    }
  }
  return null;
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const beyond = new TextDecoder('utf-8').decode(bytes).match(/[^\0-\u007f]/gu) ?? [];
  return beyond.filter((character) => character === '\ufffd').length < beyond.length * BROKEN_SHARE;
}

function guess(sample: Uint8Array): string {
  const fitting = analyse(sample).flatMap(({ name }) => {
    const label = knownLabel(name);
    return label === null || label.startsWith('utf-') || firstBroken(sample, label) !== null ? [] : [label];
  });
  const beyond = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  return beyond < TELLING_BYTES ? COMMONEST : (fitting[0] ?? COMMONEST);
}
