import type { Claim } from '../../src/claims/claim.ts';
import type { FactModel } from '../../src/claims/fact-model.ts';
import { readConfidence } from './read-confidence.ts';
import type { ClaimRecord, End } from './record.ts';

/** The first and last day of certain validity, both inclusive. */
export interface KnownDays {
  readonly from: string;
  readonly until: string;
}

interface ClaimDraft {
  readonly origin: string;
  /** The origin of the row to which the claim refers. */
  readonly about?: string;
  /** Whether the claim contradicts that row. */
  readonly isContesting?: boolean;
  /** Whether the claim denies that row without giving another value. */
  readonly isDenial?: boolean;
  /** Whether the claim is ignored without a dated claim for the same days. */
  readonly needsDatedClaim?: boolean;
  readonly link: FactModel;
  readonly from: End;
  readonly to: End;
  readonly sources: readonly string[];
  readonly confidence?: string;
  readonly start?: string;
  readonly end?: string;
  readonly dates?: Readonly<Record<string, string>>;
  /** The day or span of days of certain validity if the sources give no bounds. */
  readonly known?: string | KnownDays;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly preference?: number;
  readonly isReopening?: boolean;
  readonly note?: string;
  readonly properties?: Readonly<Record<string, string | number | boolean>>;
}

/** Creates the claims of a row about a relationship, one per source. */
export function makeClaims(draft: ClaimDraft): readonly ClaimRecord[] {
  const { link, from, to } = inOrder(draft);
  return draft.sources.map((source) => ({
    kind: 'claim',
    link,
    from,
    to,
    claim: {
      origin: draft.origin,
      ...(draft.about === undefined ? {} : { about: draft.about }),
      ...(draft.isContesting ? { isContesting: true } : {}),
      ...(draft.isDenial ? { isDenial: true } : {}),
      ...(draft.needsDatedClaim ? { needsDatedClaim: true } : {}),
      source,
      ...WITHOUT_BOUNDS,
      ...pickGiven(draft),
      ...knownDays(draft.known ?? ''),
      dates: withoutEmpty(draft.dates ?? {}),
      confidence: readConfidence(draft.confidence ?? '', draft.sources),
      properties: withStanding(link, withoutEmpty(draft.properties ?? {})),
    },
  }));
}

function knownDays(known: string | KnownDays): Pick<Claim, 'knownFrom' | 'knownUntil'> {
  const { from, until } = typeof known === 'string' ? { from: known, until: known } : known;
  return { knownFrom: from, knownUntil: until };
}

const WITHOUT_BOUNDS = {
  start: '',
  end: '',
  notBefore: '',
  notAfter: '',
  preference: 0,
  isReopening: false,
  note: '',
};

function pickGiven(draft: ClaimDraft): Partial<typeof WITHOUT_BOUNDS> {
  const { start, end, notBefore, notAfter, preference, isReopening, note } = draft;
  const given = { start, end, notBefore, notAfter, preference, isReopening, note };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function inOrder(draft: ClaimDraft): Pick<ClaimDraft, 'link' | 'from' | 'to'> {
  const { link, from, to } = draft;
  const isSwapped = link.isSymmetric && from.model === to.model && from.key > to.key;
  return isSwapped ? { link, from: to, to: from } : { link, from, to };
}

// Keeps the term used by the source and adds its meaning.
function withStanding(
  { standing }: FactModel,
  properties: Claim['properties'],
): Claim['properties'] {
  const word = standing === null ? undefined : properties[standing.word];
  const meaning = standing?.meanings[String(word)];
  if (standing === null || meaning === undefined) return properties;
  return { ...properties, [standing.property]: meaning };
}

function withoutEmpty<Value extends string | number | boolean>(
  values: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
