import { CorpusError } from '../lib/corpus/corpus-error.ts';
import { EXIT, UsageError, type Command } from './command.ts';

type Entry = { readonly usage: string; readonly about: string; readonly load: () => Promise<Command> };

// Loaded when called: a search needs no name collector, and a build no page reader.
const COMMANDS: Readonly<Record<string, Entry>> = {
  build: {
    usage: 'build PATH… -o FILE [--title TITLE] [--watch] [--threads N] [--json]',
    about: 'packs files and folders into a corpus; formats: docs/formats.md',
    load: async () => (await import('./build.ts')).build,
  },
  inspect: {
    usage: 'inspect CORPUS [--json]',
    about: 'says what a corpus holds: articles, names, mentions',
    load: async () => (await import('./inspect.ts')).inspect,
  },
  diff: {
    usage: 'diff OLD NEW [--json]',
    about: 'says what a newer corpus has otherwise: articles, names',
    load: async () => (await import('./diff.ts')).diff,
  },
  annotate: {
    usage: 'annotate CORPUS PAGE.html… [--json] [--explain]',
    about: 'says which names would be highlighted on pages',
    load: async () => (await import('./annotate.ts')).annotate,
  },
  related: {
    usage: 'related CORPUS --name NAME --context FILE [--limit N] [--json]',
    about: 'ranks the articles a card shows for a name on a page',
    load: async () => (await import('./related.ts')).related,
  },
  search: {
    usage: 'search CORPUS QUERY… [--limit N] [--json] | search CORPUS --queries FILE.tsv --format trec',
    about: 'searches a corpus, or runs a file of queries',
    load: async () => (await import('./search.ts')).search,
  },
};

const HELP = `apropos: an archive of articles, its names and its search, from a terminal

${Object.values(COMMANDS).map(({ usage, about }) => `  apropos ${usage}\n      ${about}`).join('\n')}

Exit codes: 0 done; 1 some input was refused, standard error says which; 2 the arguments make no sense;
3 it could not be done.`;

/** Runs one command line and resolves to its exit code. Errors are told on standard error. */
async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(HELP);
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    console.error(`apropos: no command “${name}”: give one of ${Object.keys(COMMANDS).join(', ')}`);
    return EXIT.usage;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`apropos ${entry.usage}\n    ${entry.about}`);
    return EXIT.ok;
  }
  try {
    return await (await entry.load())(args);
  } catch (error) {
    return explain(error, entry.usage);
  }
}

function explain(error: unknown, usage: string): number {
  if (!(error instanceof Error)) throw error;
  if (error instanceof UsageError || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) {
    console.error(`apropos: ${error.message}\nusage: apropos ${usage}`);
    return EXIT.usage;
  }
  const isExpected = error instanceof CorpusError || 'code' in error;
  console.error(isExpected ? `apropos: ${error.message}` : error);
  return EXIT.failed;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // the reader, such as `head`, has seen enough
});
process.exitCode = await run(process.argv.slice(2));
