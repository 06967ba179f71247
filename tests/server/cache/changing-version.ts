import type { DataVersion, VersionWatch } from '../../../src/neo4j/watch-version.ts';

/** A version of the data that a test sets. */
export function changingVersion(
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
    last: () => version,
  };
}
