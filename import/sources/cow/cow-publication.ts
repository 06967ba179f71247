import type { Publication } from '../../table/source.ts';

type Stated = Pick<Publication, 'key' | 'title' | 'citation' | 'version' | 'coverage'> & {
  /** The page of the data set, below that of the project. */
  readonly page: string;
};

/** A published version of a data set of the Correlates of War project. */
export function cowPublication({ page, ...stated }: Stated): Publication {
  return {
    ...stated,
    publisher: COW_PUBLISHER,
    url: `https://correlatesofwar.org/data-sets/${page}/`,
    license: COW_LICENSE,
    sourceKind: 'database',
  };
}

/** Who publishes the data sets of the project. */
export const COW_PUBLISHER = 'Correlates of War Project';

/** The license of the data sets. */
export const COW_LICENSE = 'free to use; to be cited; not to be passed on';
