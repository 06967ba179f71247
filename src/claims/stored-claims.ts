import type { Claim, Confidence } from './claim.ts';

/** Claims as parallel lists of texts, as they are stored on a relationship. */
export interface StoredClaims {
  readonly claimOrigins: readonly string[];
  readonly claimSources: readonly string[];
  readonly claimStarts: readonly string[];
  readonly claimEnds: readonly string[];
  readonly claimConfidences: readonly string[];
  readonly claimNotes: readonly string[];
  /** The remaining fields of each claim as JSON, without empty ones. */
  readonly claimDetails: readonly string[];
}

/** The lists do not contain valid claims. */
export class InvalidStoredClaims extends Error {
  override readonly name = 'InvalidStoredClaims';
}

/** Returns the lists for claims. */
export function writeClaims(claims: readonly Claim[]): StoredClaims {
  return {
    claimOrigins: claims.map(({ origin }) => origin),
    claimSources: claims.map(({ source }) => source),
    claimStarts: claims.map(({ start }) => start),
    claimEnds: claims.map(({ end }) => end),
    claimConfidences: claims.map(({ confidence }) => confidence),
    claimNotes: claims.map(({ note }) => note),
    claimDetails: claims.map(writeDetails),
  };
}

/** Returns the claims in the lists; throws InvalidStoredClaims if they are invalid. */
export function readClaims(lists: StoredClaims): Claim[] {
  return lists.claimOrigins.map((origin, index) => ({
    origin,
    source: readText(lists.claimSources, index),
    start: readText(lists.claimStarts, index),
    end: readText(lists.claimEnds, index),
    confidence: readConfidence(readText(lists.claimConfidences, index)),
    note: readText(lists.claimNotes, index),
    ...readDetails(readText(lists.claimDetails, index)),
  }));
}

type Details = Omit<Claim, 'origin' | 'source' | 'start' | 'end' | 'confidence' | 'note'>;

function writeDetails(claim: Claim): string {
  const { about, isContesting, isDenial, needsDatedClaim, isReopening, preference } = claim;
  const { dates, knownFrom, knownUntil, notBefore, notAfter, properties } = claim;
  const marks = { about, isContesting, isDenial, needsDatedClaim };
  const days = { dates, knownFrom, knownUntil, notBefore, notAfter };
  const details = { ...marks, ...days, preference, isReopening, properties };
  const said = Object.entries(details).filter(([, value]) => !isEmpty(value));
  return JSON.stringify(Object.fromEntries(said));
}

/** Whether a detail has its default value and does not need to be stored. */
function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === '' || value === 0 || value === false;
}

function readText(list: readonly string[], index: number): string {
  const text = list[index];
  if (text === undefined)
    throw new InvalidStoredClaims('The lists of claims have different lengths.');
  return text;
}

function readConfidence(text: string): Confidence {
  if (text === 'HIGH' || text === 'MEDIUM' || text === 'LOW') return text;
  throw new InvalidStoredClaims(`"${text}" is not a confidence.`);
}

function readDetails(text: string): Details {
  const details = parseDetails(text);
  const about = details['about'];
  const preference = details['preference'];
  return {
    ...(typeof about === 'string' ? { about } : {}),
    ...(details['isContesting'] === true ? { isContesting: true } : {}),
    ...(details['isDenial'] === true ? { isDenial: true } : {}),
    ...(details['needsDatedClaim'] === true ? { needsDatedClaim: true } : {}),
    dates: pick(details['dates'], isText),
    knownFrom: readDay(details['knownFrom']),
    knownUntil: readDay(details['knownUntil']),
    notBefore: readDay(details['notBefore']),
    notAfter: readDay(details['notAfter']),
    preference: typeof preference === 'number' ? preference : 0,
    isReopening: details['isReopening'] === true,
    properties: pick(details['properties'], isValue),
  };
}

function parseDetails(text: string): Readonly<Record<string, unknown>> {
  const details: unknown = JSON.parse(text);
  if (!isRecord(details)) throw new InvalidStoredClaims(`"${text}" is not the details of a claim.`);
  return details;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readDay(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isValue(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function pick<T>(value: unknown, isValid: (value: unknown) => value is T): Record<string, T> {
  if (value === undefined) return {};
  if (!isRecord(value)) throw refuseValue(value);
  const entries = Object.entries(value).map(([name, one]) => {
    if (isValid(one)) return [name, one] as const;
    throw refuseValue(one);
  });
  return Object.fromEntries(entries);
}

function refuseValue(value: unknown): InvalidStoredClaims {
  return new InvalidStoredClaims(`A claim has an invalid value: ${JSON.stringify(value)}`);
}
