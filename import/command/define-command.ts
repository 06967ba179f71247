import { Command, InvalidArgumentError, Option } from 'commander';
import type { Catalog } from '../table/catalog.ts';

/** The options of the command line. */
export interface Flags {
  readonly dryRun?: boolean;
  readonly diff?: boolean;
  readonly fresh?: boolean;
  readonly adopt?: boolean;
  readonly allowShrink?: boolean;
  readonly withdraw?: readonly string[];
  readonly encoding?: 'utf-8' | 'windows-1252';
  readonly edition?: readonly string[];
  readonly incomplete?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly batch?: number;
  readonly maxErrors?: number;
}

/** The command `npm run import`. Calls `run` with the names on the command line. */
export function defineCommand(
  catalog: Catalog,
  run: (sources: readonly string[], flags: Flags) => Promise<void>,
): Command {
  return new Command('npm run import --')
    .description(DESCRIPTION)
    .argument('[sources...]', 'tables of the product by name, data sets of yours as name=FILE')
    .option('--dry-run', 'validate, and count what would change; write nothing')
    .option('--diff', 'the same, with each node and link that would change')
    .option('--fresh', 'remove first all that earlier imports wrote')
    .option('--allow-shrink', 'continue if more than a fifth of the rows of a file are gone')
    .option('--withdraw <names...>', 'remove all that tables or data sets wrote')
    .option('--adopt', 'write into a database that contains nodes of others')
    .option('--batch <rows>', 'rows that are written together (default: 4000)', wholeNumber(1))
    .option(
      '--max-errors <faults>',
      'number of faults to tolerate; their rows are left out (default: 0)',
      wholeNumber(0),
    )
    .addOption(
      new Option('--encoding <name>', 'encoding of your files (default: detected)').choices([
        'utf-8',
        'windows-1252',
      ]),
    )
    .option(
      '--edition <name=version>',
      'edition of your file, if the file does not state it: cow-contiguity=3.2; can be repeated',
      collect,
    )
    .option(
      '--incomplete',
      'accept files with fewer rows than their edition, and read them without their coverage',
    )
    .option('--json', 'the report as JSON on stdout')
    .option('--quiet', 'only faults, failures and the last line')
    .addHelpText('after', `\n${EXAMPLES}\n\n${listSources(catalog)}\n\n${EXIT_CODES}`)
    .exitOverride()
    .action(run);
}

const DESCRIPTION = `Imports what sources say into Neo4j: the one that NEO4J_URI names, else the embedded one.
All files are read and checked before anything is written. A second time it changes nothing; a changed
file changes what differs, and what is gone from a file is taken back. Killed or interrupted, the same
command goes on where it stopped.`;

const EXAMPLES = `Examples:
  npm run import                                     all tables of the product
  npm run import -- treaties events                  only these
  npm run import -- treaties=my-treaties.tsv --diff  what another file would change, one line each
  npm run import -- cow-states=states2016.csv        a data set of yours; several files with commas, or a folder
  npm run import -- --withdraw cow-states            take it back
  npm run import -- --json > report.json             the report as data; talk goes to stderr`;

const EXIT_CODES = `Exit codes: 0 done, 1 failed, 2 bad data or options, 3 no database, 130 interrupted.
Faults are reported as file:line:column rule message; docs/importing.md explains the rules.`;

function listSources({ bundled, external }: Catalog): string {
  const tables = `Tables of the product: ${bundled.map(({ id }) => id).join(' ')}`;
  const width = Math.max(...external.map(({ id }) => id.length));
  const dataSets = external.map(({ id, tables }) => {
    const titles = tables.slice(0, 1).map(({ manifest }) => manifest.title);
    const files = tables.map(({ file }) => file).join(',');
    return `  ${id.padEnd(width)}  ${titles.join()} (${id}=${files})`;
  });
  return `${fold(tables)}\n\nYour own data sets; docs/data-sets.md says where to get them:\n${dataSets.join('\n')}`;
}

const WIDTH = 100;

function fold(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= WIDTH) lines.push(`  ${word}`);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

function collect(word: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, word];
}

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
    throw new InvalidArgumentError(`It must be a whole number, ${least} or more.`);
  };
}
