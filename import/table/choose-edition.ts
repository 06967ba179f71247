import { ImportError } from './import-error.ts';
import { findEdition, type Edition, type Source } from './source.ts';

/** The information about the edition of a file from its first row and from the user. */
export interface EditionClues {
  readonly dataSet: string;
  readonly path: string;
  /** The cell of the first row in the column `version`; empty if there is none. */
  readonly version: string;
  /** Whether the file has at least one complete row. */
  readonly hasRows: boolean;
  /** The edition of the data set given with `--edition`. */
  readonly asked: string | undefined;
}

/** Returns the edition of a file. If it is unknown, throws an error that lists the known editions. */
export function chooseEdition({ external }: Source, clues: EditionClues): Edition | undefined {
  const editions = external?.editions ?? [];
  if (editions.length === 0 && clues.asked !== undefined)
    throw new ImportError('BAD_OPTION', `${clues.dataSet} has no editions. Leave --edition out.`);
  // Tables without editions need none. Files without complete rows are reported elsewhere.
  if (editions.length === 0 || (!clues.hasRows && clues.asked === undefined))
    return editions.at(-1);
  const edition = findEdition(editions, clues.asked ?? clues.version);
  if (edition === undefined) throw refuseEdition(clues, editions);
  return edition;
}

/**
 * Parses the values of `--edition`, such as `cow-contiguity=3.2`, and returns the versions by data set. Throws if one
 * is invalid.
 */
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
          : 'does not name a data set of this import';
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
    version === '' ? 'does not state its edition' : `states the unknown edition ${version}`;
  const option = `--edition ${dataSet}=${editions.at(-1)?.version ?? ''}`;
  return new ImportError(
    'BAD_DATA',
    `${path} ${found}. Known editions of ${dataSet}: ${known}. If you know the edition of the file, add ${option}`,
  );
}
