import type { GraphQLError } from 'graphql';
import { apiError } from '../../src/pothos-plugin-neo4j/index.ts';
import { describeSpan } from '../../src/dates/describe-span.ts';
import type { CountryErrorCode } from './error-codes.ts';
import { prefixOf } from './code-schemes.ts';
import type { NamedCountry, OtherCode } from './meaning.ts';

const MAX_SUGGESTIONS = 5;

/** Creates the error for a text that cannot be a country code or name. */
export function malformedCountry(text: string): GraphQLError {
  return apiError(
    'BAD_USER_INPUT',
    `${quote(text)} is not a country code or name. Use an ISO 3166-1 code such as "JP", a code with its scheme such as "cow:740", or a name such as "Siam".`,
  );
}

/** Creates the error for an ambiguous code or name, with all candidates. */
export function ambiguousCountry(
  text: string,
  on: string | null,
  candidates: readonly NamedCountry[],
): GraphQLError {
  const sorted = candidates.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return apiError(
    'AMBIGUOUS_COUNTRY' satisfies CountryErrorCode,
    `${quote(text)} is ambiguous${on === null ? '' : ` on ${on}`}: it can mean ${listCandidates(sorted)}. Use one of these codes${on === null ? ', or use `on` to set the date' : ''}.`,
    { candidates: sorted.map(toExtension) },
  );
}

/** Creates the error for an unknown code or name, with suggestions. */
export function unknownCountry(given: {
  readonly text: string;
  readonly on: string | null;
  /** Suggested countries, the most similar first. */
  readonly suggestions: readonly NamedCountry[];
  /** The codes of other lists that equal the text, with their countries. */
  readonly otherCodes: readonly OtherCode[];
}): GraphQLError {
  const { text, on, otherCodes } = given;
  const known = [...given.suggestions, ...otherCodes.map(({ country }) => country)];
  const all = new Map(known.map((each) => [each.key, each]));
  const suggestions = [...all.values()].slice(0, MAX_SUGGESTIONS);
  const onDate = on === null ? '' : ` on ${on}`;
  const advice = [
    suggestions.length === 0
      ? 'Use an ISO 3166-1 code such as "JP", "JPN" or "392", or find the country with `search`.'
      : `Did you mean ${listCandidates(suggestions)}?`,
    ...(otherCodes.length === 0 ? [] : [describeOtherCodes(otherCodes)]),
  ].join(' ');
  return apiError(
    'UNKNOWN_COUNTRY' satisfies CountryErrorCode,
    `No country has the code or name ${quote(text)}${onDate}. ${advice}`,
    {
      suggestions: suggestions.map(toExtension),
    },
  );
}

/** Returns a sentence that lists codes with the prefixes of their lists. */
function describeOtherCodes(codes: readonly OtherCode[]): string {
  const written = codes
    .slice(0, MAX_SUGGESTIONS)
    .map(({ country, scheme, value }) => `"${prefixOf(scheme)}:${value}" (${country.key})`);
  return `A code of another list requires a prefix: ${ALTERNATIVES.format(written)}.`;
}

// British English has no comma before the last word.
const ALTERNATIVES = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function listCandidates(candidates: readonly NamedCountry[]): string {
  const names = candidates.map(({ key, name, existed }) => {
    const span = formatExistence(existed);
    return `${key} (${name}${span === '' ? '' : `, ${span}`})`;
  });
  return ALTERNATIVES.format(names);
}

function formatExistence({ from, until }: NamedCountry['existed']): string {
  if (from === '' && until === '') return '';
  return describeSpan({ startedOn: from, endedOn: until, knownFrom: null, knownUntil: null });
}

function toExtension({ key, name, existed }: NamedCountry): Readonly<Record<string, string>> {
  return {
    code: key,
    name,
    ...(existed.from === '' ? {} : { existedFrom: existed.from }),
    ...(existed.until === '' ? {} : { existedUntil: existed.until }),
  };
}

function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
