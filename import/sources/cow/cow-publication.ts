import type { Manifest, Publication } from '../../table/source.ts';

type Stated = Pick<Publication, 'key' | 'title' | 'citation' | 'version' | 'coverage'> & {
  /** The page of the data set on the website of the project. */
  readonly page: string;
};

/** Creates the publication of a version of a data set of the Correlates of War project. */
export function cowPublication({ page, ...stated }: Stated): Publication {
  return {
    ...stated,
    publisher: COW_PUBLISHER,
    url: `https://correlatesofwar.org/data-sets/${page}/`,
    license: COW_LICENSE,
    sourceKind: 'database',
  };
}

/** Returns the manifest of a data set of the project, described by its latest publication. */
export function cowManifest(
  { title, citation, coverage }: Pick<Manifest, 'title' | 'citation' | 'coverage'>,
  stated: Pick<Manifest, 'expectedRows' | 'preference'>,
): Manifest {
  return {
    ...{ title, citation, coverage },
    publisher: COW_PUBLISHER,
    license: COW_LICENSE,
    ...stated,
  };
}

const COW_PUBLISHER = 'Correlates of War Project';

const COW_LICENSE = 'free to use with citation; redistribution not permitted';
