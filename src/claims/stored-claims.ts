import type { Claim, Confidence } from './claim.ts';

/** The stored texts are not valid claims. */
export class InvalidStoredClaims extends Error {
  override readonly name = 'InvalidStoredClaims';
}

/** Formats a claim as JSON, without its origin and empty values. */
export function writeClaim(claim: Claim): string {
  const { source, start, end, confidence, note } = claim;
  const { about, isContesting, isDenial, needsDatedClaim, isReopening, preference } = claim;
  const { dates, knownFrom, knownUntil, notBefore, notAfter, properties } = claim;
  const marks = { about, isContesting, isDenial, needsDatedClaim };
  const days = { dates, knownFrom, knownUntil, notBefore, notAfter };
  const all = { source, start, end, confidence, note, ...marks, ...days };
  const given = Object.entries({ ...all, preference, isReopening, properties });
  return JSON.stringify(Object.fromEntries(given.filter(([, value]) => !isEmpty(value))));
}

/** Parses stored claims, one for each origin. Throws InvalidStoredClaims if a text is invalid. */
export function readClaims(origins: readonly string[], texts: readonly string[]): Claim[] {
  if (origins.length !== texts.length)
    throw new InvalidStoredClaims(`${origins.length} origins have ${texts.length} claims.`);
  return texts.map((text, at) => readClaim(origins[at] ?? '', text));
}

/** Returns whether a value is the default and does not need to be stored. */
function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === '' || value === 0 || value === false;
}

function readConfidence(value: unknown): Confidence {
  if (value === 'HIGH' || value === 'MEDIUM' || value === 'LOW') return value;
  throw new InvalidStoredClaims(`${JSON.stringify(value)} is not a confidence.`);
}

function readClaim(origin: string, text: string): Claim {
  const details = parseClaim(text);
  const about = details['about'];
  const preference = details['preference'];
  return {
    origin,
    source: readText(details['source']),
    start: readText(details['start']),
    end: readText(details['end']),
    confidence: readConfidence(details['confidence']),
    note: readText(details['note']),
    ...(typeof about === 'string' ? { about } : {}),
    ...(details['isContesting'] === true ? { isContesting: true } : {}),
    ...(details['isDenial'] === true ? { isDenial: true } : {}),
    ...(details['needsDatedClaim'] === true ? { needsDatedClaim: true } : {}),
    dates: pick(details['dates'], isText),
    knownFrom: readText(details['knownFrom']),
    knownUntil: readText(details['knownUntil']),
    notBefore: readText(details['notBefore']),
    notAfter: readText(details['notAfter']),
    preference: typeof preference === 'number' ? preference : 0,
    isReopening: details['isReopening'] === true,
    properties: pick(details['properties'], isValue),
  };
}

function parseClaim(text: string): Readonly<Record<string, unknown>> {
  const claim: unknown = JSON.parse(text);
  if (!isRecord(claim)) throw new InvalidStoredClaims(`"${text}" is not a claim.`);
  return claim;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readText(value: unknown): string {
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
