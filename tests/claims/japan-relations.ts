import { readFileSync } from 'node:fs';
import type { Claim, ClaimRules, Confidence } from '../../src/claims/claim.ts';

/** Returns a claim with the given values and empty defaults. */
export function makeClaim(given: Partial<Claim>): Claim {
  return {
    origin: 'list/1',
    source: 'list',
    start: '',
    end: '',
    dates: {},
    knownFrom: '',
    knownUntil: '',
    notBefore: '',
    notAfter: '',
    confidence: 'MEDIUM',
    preference: 0,
    isReopening: false,
    note: '',
    properties: {},
    ...given,
  };
}

/** The rules for diplomatic relations between Japan and another country. */
export function relationRules(iso3: string): ClaimRules {
  return { kind: 'HAS_RELATIONS_WITH', from: 'JPN', to: iso3, form: 'openClose' };
}

/** Returns the claims of the three tables about the relations between Japan and another country. */
export function readRelationClaims(iso3: string): Claim[] {
  return [...readTable(iso3), ...readBilateral(iso3), ...readBreaks(iso3)];
}

function readTable(iso3: string): Claim[] {
  return readRows('diplomatic_relations', iso3).flatMap((row) =>
    listSources(row).map((source) =>
      makeClaim({
        origin: `diplomatic_relations/${iso3}`,
        source,
        start: row['date_edtf'] ?? '',
        confidence: readConfidence(row),
        preference: 2,
        properties: row['ordinal'] ? { ordinal: Number(row['ordinal']) } : {},
      }),
    ),
  );
}

function readBilateral(iso3: string): Claim[] {
  return readRows('bilateral_relations', iso3).flatMap((row) =>
    (row['began_edtf'] ?? '')
      .split(';')
      .map((text) => text.split(':'))
      .filter(([kind]) => kind !== 'first-contact' && kind !== '')
      .map(([kind, date = '']) =>
        makeClaim({
          origin: `bilateral_relations/${row['region'] ?? ''}/${row['row'] ?? ''}`,
          source: 'article',
          preference: 1,
          ...(kind === 'broken' ? { end: date } : { start: date }),
          isReopening: kind === 're-established',
        }),
      ),
  );
}

function readBreaks(iso3: string): Claim[] {
  return readRows('relation_breaks', iso3).flatMap((row) =>
    listSources(row).flatMap((source) => {
      const confidence = readConfidence(row);
      const word = {
        origin: `relation_breaks/${iso3}/${row['broken_edtf'] ?? ''}`,
        source,
        confidence,
        preference: 1,
      };
      return [
        makeClaim({ ...word, end: row['broken_edtf'] ?? '' }),
        makeClaim({ ...word, start: row['restored_edtf'] ?? '', isReopening: true }),
      ];
    }),
  );
}

function readRows(file: string, iso3: string): Record<string, string>[] {
  const lines = readFileSync(`import/data/${file}.tsv`, 'utf8').trimEnd().split('\n');
  const names = (lines[0] ?? '').split('\t');
  return lines
    .slice(1)
    .map((line) => line.split('\t'))
    .map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])))
    .filter((row) => row['iso3'] === iso3);
}

function listSources(row: Record<string, string>): string[] {
  return (row['sources'] ?? '').split(';').filter((source) => source !== '');
}

function readConfidence(row: Record<string, string>): Confidence {
  return ({ high: 'HIGH', medium: 'MEDIUM', low: 'LOW' } as const)[row['confidence'] as 'high'];
}
