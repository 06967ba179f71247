import type { Manifest } from '../../table/source.ts';

type Stated = Pick<
  Manifest,
  'title' | 'coverage' | 'expectedRows' | 'preference' | 'publications' | 'covers'
>;

/** Creates the manifest of a bundled table. */
export function bundledManifest(stated: Stated): Manifest {
  return {
    publisher: 'gaiko',
    license: 'MIT',
    citation: `gaiko, ${stated.title}, November 2026.`,
    ...stated,
  };
}
