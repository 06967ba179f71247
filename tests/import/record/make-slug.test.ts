import { makeSlug } from '../../../import/record/make-slug.ts';
import { readTable } from '../copy-data.ts';

it('converts a name to lower case with hyphens', () => {
  expect(makeSlug('Kita-Kojima (Okinotorishima)')).toBe('kita-kojima-okinotorishima');
  expect(makeSlug("United Nations Operation in Côte d'Ivoire")).toBe(
    'united-nations-operation-in-cote-divoire',
  );
});

it('creates a unique key for every organization', () => {
  const slugs = readTable('world/organizations.tsv').map((row) => makeSlug(row['name'] ?? ''));
  expect(new Set(slugs).size).toBe(readTable('world/organizations.tsv').length);
});
