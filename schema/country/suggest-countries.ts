import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { matchNearly, matchSome, matchWhole } from '../../src/graph/cypher/lucene.ts';
import { isOverlong } from '../../src/graph/cypher/search-terms.ts';
import { searchNodes, type Ask } from '../../src/graph/cypher/read/search-nodes.ts';
import {
  editDistance,
  readRows,
  type GraphContext,
  rankName,
  readSearchText,
  groupByStart,
  intern,
  loadInBatch,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { CANDIDATE_COLUMNS, readCandidateRow } from './candidate.ts';
import type { CountryCandidate } from './meaning.ts';
import { country } from './model.ts';
import {
  charactersOfNames,
  CODE_VALUES,
  exactNames,
  wordsOfNames,
} from '../shared/name-indexes.ts';

/** The maximum number of texts for which an operation computes suggestions. */
const MAX_TEXTS = 3;

/**
 * Finds countries with names or codes similar to a text, the most similar first. Returns an empty list if the operation
 * has computed suggestions for `MAX_TEXTS` other texts, because the comparison with many names is slow.
 */
export async function suggestCountries(
  context: GraphContext,
  text: string,
): Promise<readonly CountryCandidate[]> {
  const suggestions = intern(
    context.interned,
    [suggestCountries],
    () => new Map<string, Promise<readonly CountryCandidate[]>>(),
  );
  const known = suggestions.get(text);
  if (known) return known;
  if (suggestions.size >= MAX_TEXTS) return [];
  const found = findSimilar(context, text);
  suggestions.set(text, found);
  return found;
}

async function findSimilar(
  context: GraphContext,
  text: string,
): Promise<readonly CountryCandidate[]> {
  const rows = await loadInBatch(context, 'suggestions', text, async (texts) => {
    const asks = texts.flatMap(askFor);
    const wanted = { asks, labels: [country.label], columns: CANDIDATE_COLUMNS, limit: 50 };
    return groupByStart(await readRows(context, searchNodes(wanted)));
  });
  const candidates = new Map(
    (rows ?? []).map((row) => {
      const candidate = readCandidateRow(row);
      return [candidate.key, { candidate, likeness: likenessOf(candidate, text) }] as const;
    }),
  );
  const best = Math.max(...[...candidates.values()].map(({ likeness }) => likeness));
  return [...candidates.values()]
    .filter(({ likeness }) => likeness > 0 && likeness >= best / 2)
    .toSorted(
      (one, other) =>
        other.likeness - one.likeness ||
        Number(other.candidate.isPresent) - Number(one.candidate.isPresent) ||
        (one.candidate.name < other.candidate.name ? -1 : 1),
    )
    .map(({ candidate }) => candidate);
}

/** The maximum length of a text that may be a misspelled name. */
const MAX_MISSPELLED_LENGTH = 60;

function askFor(text: string): readonly Ask[] {
  const { folded, terms } = withoutScheme(text);
  const letters = terms.filter((term) => term.script === 'letters');
  const characters = terms.filter((term) => term.script === 'bigrams');
  const asks: Ask[] = [];
  if (letters.length > 0)
    asks.push({ name: text, index: wordsOfNames.name, query: matchSome(letters) });
  if (characters.length > 0)
    asks.push({ name: text, index: charactersOfNames.name, query: matchSome(characters) });
  if (folded !== '' && folded.length <= MAX_MISSPELLED_LENGTH) {
    const code = { property: CODE_VALUES, texts: [folded.toUpperCase()] };
    asks.push({ name: text, index: exactNames.name, query: matchWhole([code]) });
  }
  if (folded.length >= 3 && folded.length <= MAX_MISSPELLED_LENGTH) {
    const names = matchNearly(BOOKKEEPING.foldedNames, folded, folded.length < 8 ? 1 : 2);
    const codes = folded.length < 5 ? matchNearly(CODE_VALUES, folded.toUpperCase(), 1) : '';
    asks.push({ name: text, index: exactNames.name, query: `${names} ${codes}` });
  }
  return asks;
}

function withoutScheme(text: string): ReturnType<typeof readSearchText> {
  const { folded, terms } = readSearchText(text.replace(/^\s*\w+\s*:/, ''));
  return { folded, terms: terms.filter((term) => !isOverlong(term)) };
}

const ISO_SCHEMES = ['ISO2', 'ISO3', 'ISO_FORMER', 'OWN'];

function likenessOf({ names, codes }: CountryCandidate, text: string): number {
  const wanted = withoutScheme(text);
  const code = wanted.folded.toUpperCase();
  const most = Math.min(3, Math.floor(wanted.folded.length / 3));
  if (codes.some(({ value }) => value === code)) return 1;
  const isCodeLike = codes.some(
    ({ scheme, value }) =>
      ISO_SCHEMES.includes(scheme) && value.length > 2 && editDistance(value, code, 1) <= 1,
  );
  const likes = names.map((each) => {
    const slips = editDistance(each.folded, wanted.folded, most);
    const whole = slips > most ? 0 : 0.6 * (1 - slips / Math.max(1, wanted.folded.length));
    return Math.max(whole, rankName(wanted, each.text), likenessOfPart(each.text, text));
  });
  return Math.max(isCodeLike ? 0.3 : 0, ...likes);
}

/** Returns the similarity of a text to a name within the text: "Kingdom of Siam" contains Siam. */
function likenessOfPart(name: string, text: string): number {
  const part = readSearchText(name);
  const rank = part.folded.length < SHORTEST_PART ? 0 : rankName(part, text);
  return rank < ALL_WORDS ? 0 : 0.7 * rank;
}

// Shorter names occur in other words by chance.
const SHORTEST_PART = 3;

/** The minimum rank of a name that contains all words. */
const ALL_WORDS = 0.7;
