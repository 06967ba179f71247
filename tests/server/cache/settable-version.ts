import type { DataVersion, VersionWatch } from '../../../src/neo4j/watch-version.ts';

/** Creates a version watch whose version a test sets. */
export function settableVersion(
  first: DataVersion,
): VersionWatch & { readonly set: (next: DataVersion) => void } {
  let version = first;
  return {
    set(next) {
      version = next;
    },
    peek: () => version,
    read: () => Promise.resolve(version),
    readAgain: () => Promise.resolve(version),
    readState: () => Promise.resolve('stored'),
  };
}
