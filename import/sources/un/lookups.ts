import { country, edtf, organization, required, text } from '../../table/column.ts';
import { defineSource, type Manifest } from '../../table/source.ts';
import { bundledManifest } from '../bundled/bundled-manifest.ts';

/** Additional names of organizations in documents of the United Nations. */
export const organizationNames = defineSource({
  id: 'un-organization_names',
  file: 'un/organization_names.tsv',
  manifest: describe('Names of organizations in documents of the United Nations', 100),
  columns: { name: required, organization },
  isLookup: true,
  key: (row) => row.name,
  records: () => [],
});

/** The earlier holders of seats, up to the day before `until`, in chronological order. */
export const seats = defineSource({
  id: 'un-seats',
  file: 'un/seats.tsv',
  manifest: describe('Earlier holders of seats in the United Nations', 100),
  columns: { seat: required, until: edtf, holder: country, note: text },
  isLookup: true,
  key: (row) => `${row.seat}/${row.until}`,
  records: () => [],
});

/** Two-letter codes in votes that are not present codes of ISO 3166. */
export const formerCodes = defineSource({
  id: 'un-former_codes',
  file: 'un/former_codes.tsv',
  manifest: describe('Former and unofficial codes of countries', 100),
  columns: { code: required, key: country },
  isLookup: true,
  key: (row) => row.code,
  records: () => [],
});

function describe(title: string, atMost: number): Manifest {
  return bundledManifest({
    title,
    coverage: '1945/..',
    expectedRows: { atLeast: 5, atMost },
    preference: 'It is only used for lookups.',
  });
}
