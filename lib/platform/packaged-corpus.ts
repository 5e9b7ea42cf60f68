import { browser } from 'wxt/browser';
import { sourceFromBytes } from '../bytes/source.ts';
import { openCorpus } from '../corpus/open.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { say } from './words.ts';

/** Opens the corpus that was packed with the extension. Throws an Error with a sentence for people. */
export async function openPackagedCorpus(): Promise<Corpus> {
  // Read whole: packaged files cannot be read in parts, and this one is small.
  return openCorpus(sourceFromBytes(new Uint8Array(await (await request()).arrayBuffer())));
}

/** The file of the corpus that was packed with the extension. Throws as `openPackagedCorpus` does. */
export async function fetchPackagedCorpus(): Promise<Blob> {
  return (await request()).blob();
}

async function request(): Promise<Response> {
  const response = await fetch(new URL(PACKAGED, browser.runtime.getURL('/'))).catch(() => null);
  if (!response?.ok) throw new Error(say('faultPackaged'));
  return response;
}

const PACKAGED = 'corpus.apropos'; // at the extension's root, where modules/corpus.ts puts it
