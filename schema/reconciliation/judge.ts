import { overlaps, type Span } from '../../src/dates/as-of.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import { foldName } from '../../src/graph/model/fold-name.ts';
import { editDistance } from '../../src/pothos-plugin-neo4j/index.ts';
import { readCountryReference } from '../country/reference.ts';
import { dateOrNull } from '../shared/entity.ts';
import type { FoundEntity, FoundName } from './found-entity.ts';
import { normalizeSpelling } from './spelling.ts';

/** The kind of match between a text and a candidate. */
export type MatchKind =
  'ID' | 'CODE' | 'NAME' | 'PREDECESSOR' | 'OTHER_TIME' | 'GIVEN_CODE' | 'SIMILAR';

/** A question about the entity to which a text refers. */
export interface Question {
  readonly text: string;
  /** The days on which the text was used, or null if the text has its present meaning. */
  readonly on: Span | null;
  /** A code that the entity must have, or null if the question contains no code. */
  readonly code: string | null;
}

/** A candidate for a text, with its score from 0 to 100. */
export interface Judged {
  readonly found: FoundEntity;
  readonly kind: MatchKind;
  readonly score: number;
  readonly isMatch: boolean;
  /** The name or code of the entity that the text matches. */
  readonly matched: string;
  /** The stored name that the text spells, or null if the text spells no name of the entity. */
  readonly name: FoundName | null;
  /** Whether the candidate has the code in the question, or null if the question contains no code. */
  readonly hasCode: boolean | null;
}

/** The meaning of a text as a name or code of countries. */
export interface Meant {
  /** The keys of the countries that the text means on the date or, without a date, today. Meanings as a code come first. */
  readonly countries: ReadonlySet<string>;
  /** The keys of the states that preceded the country with this name. Empty if the country existed on the date. */
  readonly predecessors: ReadonlySet<string>;
  /** Whether the text can mean further countries, so that no candidate is a match. */
  readonly isDoubtful: boolean;
}

/** Returns the found entities as candidates, best first. At most one candidate is a match. */
export function judge(
  question: Question,
  found: readonly FoundEntity[],
  meant: Meant,
): readonly Judged[] {
  const judged = found.map((each) => judgeOne(question, each, meant));
  const certain = judged.filter(({ kind, hasCode }) => CERTAIN.has(kind) && hasCode !== false);
  const [only, other] = certain;
  const isSingle = only !== undefined && other === undefined && !meant.isDoubtful;
  return judged
    .map((each) => (isSingle && each === only ? { ...each, isMatch: true } : each))
    .toSorted((one, other) => compareJudged(one, other, meant));
}

const CERTAIN: ReadonlySet<MatchKind> = new Set(['ID', 'CODE', 'NAME', 'PREDECESSOR']);

/** The score of each kind of match except SIMILAR. `measureLikeness` determines the score of a similar name. */
const SCORES: Readonly<Record<Exclude<MatchKind, 'SIMILAR'>, number>> = {
  ID: 100,
  CODE: 100,
  NAME: 100,
  PREDECESSOR: 90,
  OTHER_TIME: 80,
  GIVEN_CODE: 75,
};
/** The maximum score of a similar name. */
const MOST_SIMILAR = 75;
/** The factor for the score of an entity without the given code. */
const WITHOUT_CODE = 0.6;

function judgeOne(question: Question, found: FoundEntity, meant: Meant): Judged {
  const name = findName(question, found);
  const code = findCode(question.text, found);
  const hasCode = question.code === null ? null : hasCountryCode(found, question.code);
  const read = kindOf(question, found, { meant, name, code });
  const kind = read === 'SIMILAR' && hasCode === true ? 'GIVEN_CODE' : read;
  const score = kind === 'SIMILAR' ? MOST_SIMILAR * measureLikeness(question, found) : SCORES[kind];
  return {
    ...{ found, kind, name, hasCode, isMatch: false },
    matched: name?.text ?? code ?? found.matched,
    score: Math.round(10 * score * (hasCode === false ? WITHOUT_CODE : 1)) / 10,
  };
}

interface Exact {
  readonly meant: Meant;
  readonly name: FoundName | null;
  readonly code: string | null;
}

function kindOf(question: Question, found: FoundEntity, { meant, name, code }: Exact): MatchKind {
  const exact = name === null ? 'CODE' : 'NAME';
  const isExact = name !== null || code !== null;
  if (!found.country) {
    if (!isExact) return 'SIMILAR';
    return question.on === null || wasUsed(found, name, question.on) ? exact : 'OTHER_TIME';
  }
  if (meant.countries.has(found.key)) return exact;
  if (meant.predecessors.has(found.key)) return 'PREDECESSOR';
  return isExact ? 'OTHER_TIME' : 'SIMILAR';
}

/** Returns the name that the text spells, preferably a name that was in use on the date. Returns null if the text spells no name. */
function findName({ text, on }: Question, found: FoundEntity): FoundName | null {
  const [folded, normalized] = [foldName(text), normalizeSpelling(text)];
  const same = found.names.filter(
    (name) =>
      foldName(name.text) === folded ||
      (normalized !== '' && normalizeSpelling(name.text) === normalized),
  );
  const then = on === null ? same : same.filter((name) => wasUsed(found, name, on));
  return then[0] ?? same[0] ?? null;
}

function findCode(text: string, found: FoundEntity): string | null {
  const folded = foldName(text);
  return !found.country && foldName(found.key) === folded ? found.key : readCode(text, found);
}

function readCode(text: string, { country, key }: FoundEntity): string | null {
  const reference = country && readCountryReference(text);
  if (!reference) return null;
  const tiers = reference.tiers.flat();
  if (tiers.includes('OWN') && reference.codes.includes(key)) return key;
  const known = country.codes.find(
    ({ scheme, value }) => tiers.includes(scheme) && reference.codes.includes(value),
  );
  return known?.value ?? null;
}

/** Returns whether a country has a code. A code without a scheme can be from any list. */
function hasCountryCode({ country, key }: FoundEntity, code: string): boolean {
  const reference = readCountryReference(code);
  if (!country || !reference) return false;
  const schemes = reference.name === null ? reference.tiers.flat() : null;
  if (reference.codes.includes(key)) return true;
  return country.codes.some(
    ({ scheme, value }) =>
      reference.codes.includes(value) && (schemes === null || schemes.includes(scheme)),
  );
}

/** Returns whether an entity possibly existed and used a name on a day of a span. Without a name, checks only the existence. */
function wasUsed(found: FoundEntity, name: FoundName | null, on: Span): boolean {
  const first = dateOrNull(name?.from)?.earliest ?? found.firstDay ?? FIRST_DAY;
  const last = dateOrNull(name?.until)?.latest ?? found.lastDay ?? LAST_DAY;
  return overlaps({ first, last }, on);
}

function measureLikeness({ text, on }: Question, found: FoundEntity): number {
  const wanted = foldName(text);
  const name = foldName(found.matched);
  const longest = Math.max(wanted.length, name.length, 1);
  const most = Math.ceil(longest / 3);
  const edits = editDistance(wanted.slice(0, MAX_COMPARED), name.slice(0, MAX_COMPARED), most);
  const likeness = edits > most ? 0 : 1 - edits / longest;
  const existed = on === null || wasUsed(found, null, on);
  return Math.max(likeness, found.searchScore) * (existed ? 1 : ABSENT);
}

/** The maximum number of characters to compare. The time of a comparison grows with the square of this number. */
const MAX_COMPARED = 60;
/** The factor for the score of a similar name of an entity that did not exist on the date. */
const ABSENT = 0.8;

function compareJudged(one: Judged, other: Judged, meant: Meant): number {
  if (one.isMatch !== other.isMatch) return one.isMatch ? -1 : 1;
  const order = [...meant.countries];
  const placeOf = ({ found }: Judged): number => order.indexOf(found.key);
  const isPresent = ({ found }: Judged): number => Number(found.country?.isPresent ?? false);
  return (
    other.score - one.score ||
    placeOf(one) - placeOf(other) ||
    isPresent(other) - isPresent(one) ||
    other.found.searchScore - one.found.searchScore
  );
}
