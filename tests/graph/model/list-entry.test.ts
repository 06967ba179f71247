import fc from 'fast-check';
import { readEntries, readEntry, writeEntry } from '../../../src/graph/model/list-entry.ts';

it('writes the cells with bars between, without empty ones at the end', () => {
  expect(writeEntry(['Siam', 'en', '', '1939-06-23'])).toBe('Siam | en |  | 1939-06-23');
  expect(writeEntry(['Thailand', 'en', '', ''])).toBe('Thailand | en');
});

it('reads any cells that it wrote, bars included', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '|', ' ') });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
      const read = readEntry(writeEntry(cells));
      expect(cells.map((_, at) => read[at] ?? '')).toEqual(cells);
    }),
  );
});

it('reads a list that is not stored as empty', () => {
  expect(readEntries(null)).toEqual([]);
});
