import { ImportError } from './import-error.ts';
import { findEdition, type Edition, type Source } from './source.ts';

/** What is known of the edition of a file: what its first row says, and what the user says. */
export interface EditionClues {
  readonly dataSet: string;
  readonly path: string;
  /** The cell of the first row in the column `version`; empty where there is none. */
  readonly version: string;
  /** Whether there is a row with all its cells at all. */
  readonly hasRows: boolean;
  /** What `--edition` says of the data set. */
  readonly asked: string | undefined;
}

/** The edition that a file is read as; throws where it is not known, with those that are. */
export function chooseEdition({ given }: Source, clues: EditionClues): Edition | undefined {
  const editions = given?.editions ?? [];
  if (editions.length === 0 && clues.asked !== undefined)
    throw new ImportError('BAD_OPTION', `${clues.dataSet} has no editions. Leave --edition out.`);
  // Files of such a table do not tell their edition; a file without whole rows has a fault of its own.
  if (editions.length === 0 || (!clues.hasRows && clues.asked === undefined))
    return editions.at(-1);
  const edition = findEdition(editions, clues.asked ?? clues.version);
  if (edition === undefined) throw refuseEdition(clues, editions);
  return edition;
}

/** The words of `--edition`, such as `cow-contiguity=3.2`, by data set; throws where one is of no data set in this import. */
export function readEditions(
  words: readonly string[],
  dataSets: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    words.map((word) => {
      const [dataSet = '', version = ''] = word.split('=', 2);
      if (version !== '' && dataSets.includes(dataSet)) return [dataSet, version];
      const example = `--edition ${dataSets[0] ?? 'cow-contiguity'}=${version || word}`;
      const reason =
        version === ''
          ? 'does not name a data set and its edition'
          : 'names no data set whose files this import reads';
      throw new ImportError('BAD_OPTION', `--edition ${word} ${reason}. Write it as ${example}.`);
    }),
  );
}

function refuseEdition(clues: EditionClues, editions: readonly Edition[]): ImportError {
  const { dataSet, path, version, asked } = clues;
  const known = editions.map((each) => each.version).join(', ');
  if (asked !== undefined)
    return new ImportError(
      'BAD_OPTION',
      `${dataSet} has no edition ${asked}. Known editions: ${known}.`,
    );
  const found =
    version === '' ? 'does not say its edition' : `is of the unknown edition ${version}`;
  const option = `--edition ${dataSet}=${editions.at(-1)?.version ?? ''}`;
  return new ImportError(
    'BAD_DATA',
    `${path} ${found}. Known editions of ${dataSet}: ${known}. If you know which one the file is, say so: ${option}`,
  );
}
