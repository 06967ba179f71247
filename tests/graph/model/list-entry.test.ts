import fc from 'fast-check';
import { readEntries, readEntry, writeEntry } from '../../../src/graph/model/list-entry.ts';

it('separates the cells by bars and omits empty cells at the end', () => {
  expect(writeEntry(['Siam', 'en', '', '1939-06-23'])).toBe('Siam | en |  | 1939-06-23');
  expect(writeEntry(['Thailand', 'en', '', ''])).toBe('Thailand | en');
});

it('parses all formatted cells, including cells with bars', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '|', ' ') });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
      const read = readEntry(writeEntry(cells));
      expect(cells.map((_, at) => read[at] ?? '')).toEqual(cells);
    }),
  );
});

it('returns an empty list if none is stored', () => {
  expect(readEntries(null)).toEqual([]);
});
