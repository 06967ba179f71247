import { Command, InvalidArgumentError, Option } from 'commander';
import type { Catalog } from '../table/catalog.ts';

/** The options of the command line. */
export interface Flags {
  readonly dryRun?: boolean;
  readonly diff?: boolean;
  readonly fresh?: boolean;
  readonly adopt?: boolean;
  readonly allowShrink?: boolean;
  readonly mapping?: readonly string[];
  readonly withdraw?: readonly string[];
  readonly encoding?: 'utf-8' | 'windows-1252';
  readonly edition?: readonly string[];
  readonly incomplete?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly batch?: number;
  readonly maxErrors?: number;
}

/** Defines the command `npm run import`. Calls `run` with the names on the command line. */
export function defineCommand(
  catalog: Catalog,
  run: (sources: readonly string[], flags: Flags) => Promise<void>,
): Command {
  return new Command('npm run import --')
    .description(DESCRIPTION)
    .argument(
      '[sources...]',
      'bundled tables by name, your own data sets as name=FILE, the table of a mapping as FILE',
    )
    .option('--dry-run', 'validate the files and count what would change, without writing')
    .option('--diff', 'like --dry-run, but list each node and relationship that would change')
    .option('--fresh', 'first remove everything that earlier imports wrote')
    .option('--allow-shrink', 'continue if more than a fifth of the rows of a file are gone')
    .option('--withdraw <names...>', 'remove all data of the named tables, data sets or mappings')
    .option(
      '--mapping <file>',
      'file (YAML or JSON) that describes your own table; can be repeated',
      collect,
    )
    .option('--adopt', 'write into a database that contains nodes from other programs')
    .option('--batch <rows>', 'number of rows per batch (default: 4000)', wholeNumber(1))
    .option(
      '--max-errors <number>',
      'number of errors to tolerate; rows with errors are skipped (default: 0)',
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
      'edition of a file that does not state it, such as cow-contiguity=3.2; can be repeated',
      collect,
    )
    .option(
      '--incomplete',
      'accept files with fewer rows than their edition, and read them without their coverage',
    )
    .option('--json', 'print the report as JSON to stdout')
    .option('--quiet', 'print only errors and the last line')
    .addHelpText('after', `\n${EXAMPLES}\n\n${listSources(catalog)}\n\n${EXIT_CODES}`)
    .exitOverride()
    .action(run);
}

const DESCRIPTION = `Imports tables and data sets into Neo4j: into the database at NEO4J_URI or, if that is not set, into
the embedded one. All files are validated before anything is written. A repeated import changes nothing.
If a file has changed, only the differences are written, and rows that are gone are withdrawn. After an
interruption, the same command resumes where it stopped.`;

const EXAMPLES = `Examples:
  npm run import                                     import all bundled tables
  npm run import -- treaties events                  import only these tables
  npm run import -- treaties=my-treaties.tsv --diff  list what another file would change
  npm run import -- cow-states=states2016.csv        import an external data set; separate multiple files with commas, or specify a folder
  npm run import -- --withdraw cow-states            remove it again
  npm run import -- --mapping my.yaml my.csv         import your own table; docs/adding-a-source.md describes the mapping
  npm run import -- --json > report.json             save the report; messages go to stderr`;

const EXIT_CODES = `Exit codes: 0 success, 1 failure, 2 invalid data or options, 3 no database, 130 interrupted.
Errors are reported as file:line:column rule message; the rules are described in docs/importing.md.`;

function listSources({ bundled, external }: Catalog): string {
  const tables = `Bundled tables: ${bundled.map(({ id }) => id).join(' ')}`;
  const width = Math.max(...external.map(({ id }) => id.length));
  const dataSets = external.map(({ id, tables }) => {
    const titles = tables.slice(0, 1).map(({ manifest }) => manifest.title);
    const files = tables.map(({ file }) => file).join(',');
    return `  ${id.padEnd(width)}  ${titles.join()} (${id}=${files})`;
  });
  return `${fold(tables)}\n\nExternal data sets (download instructions: docs/data-sets.md):\n${dataSets.join('\n')}`;
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
    throw new InvalidArgumentError(`Expected a whole number of at least ${least}.`);
  };
}
