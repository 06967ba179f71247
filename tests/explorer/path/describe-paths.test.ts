import { describePaths } from '../../../src/explorer/path/describe-paths.ts';

describe('describePaths', () => {
  it('restricts an empty result to the data and the conditions', () => {
    expect(describePaths({ paths: [], shortest: null, isTruncated: false }, 4)).toMatch(
      /^No path of up to 4 facts connects the two under these conditions\. This holds for the facts in this data only\./,
    );
  });

  it('reports that the search stopped at its limit', () => {
    expect(describePaths({ paths: [], shortest: null, isTruncated: true }, 4)).toMatch(
      /^No path was found\. The search stopped at its limit, so there may be other paths\./,
    );
  });

  it('counts the paths, and the facts of the shortest path', () => {
    expect(describePaths({ paths: [1, 2], shortest: 1, isTruncated: false }, 4)).toBe(
      '2 paths, the shortest first. The shortest has 1 fact.',
    );
  });
});
