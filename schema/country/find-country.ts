import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { isSubquery, type Column } from '../../src/graph/cypher/column.ts';
import { matchWhole } from '../../src/graph/cypher/lucene.ts';
import { searchNodes } from '../../src/graph/cypher/read/search-nodes.ts';
import type { Row } from '../../src/neo4j/graph.ts';
import {
  fetchNode,
  readRows,
  type GraphContext,
  type GraphNode,
  type Scope,
  groupByStart,
  loadInBatch,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { readAsOf, type Span } from '../../src/dates/as-of.ts';
import { FIRST_DAY } from '../../src/dates/day.ts';
import { lookUpCountry } from './country-table.ts';
import { CANDIDATE_COLUMNS, FIRST_COLUMN, readCandidateRow } from './candidate.ts';
import {
  findMeanings,
  findOtherCodes,
  type CountryCandidate,
  type Meaning,
  type NamedCountry,
} from './meaning.ts';
import { dateOrNull } from '../shared/entity.ts';
import { ambiguousCountry, malformedCountry, unknownCountry } from './errors.ts';
import { readCountryReference, type CountryReference } from './reference.ts';
import { country } from './model.ts';
import { CODE_VALUES, exactNames } from '../shared/name-indexes.ts';
import { findPredecessors, readStates } from './states.ts';
import { suggestCountries } from './suggest-countries.ts';

/** The input for resolving a reference to a country. */
export interface CountryCall {
  readonly context: GraphContext;
  readonly scope: Scope;
  /** Additional properties of `n` to fetch. Other properties are fetched on demand. */
  readonly columns: readonly Column[];
}

/**
 * Finds the country for a code or name, on a date if given. If the country did not exist yet, returns its predecessor.
 * Throws if no country or several countries match. One statement resolves all references of a level.
 */
export async function findCountry(
  call: CountryCall,
  text: string,
  on: string | null,
): Promise<GraphNode> {
  const reference = readCountryReference(text);
  if (!reference) throw malformedCountry(text);
  const span = on === null ? null : readAsOf(on);
  const known = await lookUpCountry(call.context, reference, span);
  const opened = known && (await openCandidate(call, known));
  if (opened) return opened;
  const rows = await loadRows(call, reference);
  const candidates = rows.map(readCandidateRow);
  const meanings = findMeanings(reference, candidates, span);
  const found = await findMeant(call.context, meanings, span);
  const [only, other] = found;
  if (only && !other) return openCountry(call, rows, only.key);
  if (only) throw ambiguousCountry(text, on, found);
  const notThen = meanings.flatMap((meaning) => meaning.notThen);
  const otherCodes = findOtherCodes(reference, candidates);
  const others = otherCodes.length > 0 ? [] : await suggestCountries(call.context, text);
  // An operation can contain hundreds of unknown names.
  throw await call.context.pace.later(() =>
    unknownCountry({ text, on, suggestions: [...notThen, ...others], otherCodes }),
  );
}

const CANDIDATE_PLACES = new Map([
  ['key', 0],
  ['name', 1],
]);

/**
 * Returns the node of a candidate, or null if the node no longer exists. Runs no statement if the call needs only the key
 * and the name.
 */
async function openCandidate(
  call: CountryCall,
  known: CountryCandidate,
): Promise<GraphNode | null> {
  const { key, name } = known;
  const { label } = country;
  const isComplete = call.columns.every(({ property }) => CANDIDATE_PLACES.has(property));
  if (isComplete)
    return { label, key, scope: call.scope, columns: CANDIDATE_PLACES, row: [key, name] };
  return fetchNode(call, label, key);
}

// No code or name refers to more countries.
const MAX_CANDIDATES = 50;

async function loadRows(call: CountryCall, reference: CountryReference): Promise<readonly Row[]> {
  const { context } = call;
  const columns = columnsOf(call);
  const batch = `country ${columns.map(({ property }) => property).join()}`;
  const rows = await loadInBatch(context, batch, reference.text, async (texts) => {
    const statement = searchNodes({
      asks: texts.flatMap(askFor),
      labels: [country.label],
      columns,
      limit: MAX_CANDIDATES,
    });
    return groupByStart(await readRows(context, statement));
  });
  return rows ?? [];
}

function askFor(text: string) {
  const reference = readCountryReference(text);
  if (!reference) return [];
  const { codes, name } = reference;
  const query = matchWhole([
    { property: BOOKKEEPING.foldedNames, texts: name === null ? [] : [name] },
    { property: CODE_VALUES, texts: codes },
    { property: 'key', texts: codes },
  ]);
  return [{ name: text, index: exactNames.name, query }];
}

async function openCountry(
  call: CountryCall,
  rows: readonly Row[],
  key: string,
): Promise<GraphNode> {
  const { context, scope } = call;
  const columns = columnsOf(call);
  const row = rows.find((each) => each[FIRST_COLUMN] === key);
  const known = { label: country.label, key, scope };
  if (row) return { ...known, columns: placesOf(columns), row };
  const node = await fetchNode({ context, scope, columns }, country.label, key);
  return node ?? { ...known, columns: new Map(), row: [] };
}

function columnsOf(call: CountryCall): readonly Column[] {
  const known = new Set(CANDIDATE_COLUMNS.map(({ property }) => property));
  const others = call.columns.filter(
    (column) => !known.has(column.property) && !isSubquery(column),
  );
  return [...CANDIDATE_COLUMNS, ...others];
}

function placesOf(columns: readonly Column[]): GraphNode['columns'] {
  return new Map(columns.map(({ property }, at) => [property, at + FIRST_COLUMN]));
}

/**
 * Returns the countries of the first interpretation that has any: the country itself, or its predecessors on the
 * date.
 */
async function findMeant(
  context: GraphContext,
  meanings: readonly Meaning[],
  on: Span | null,
): Promise<readonly NamedCountry[]> {
  for (const { meant, notThen } of meanings) {
    const found = meant.length > 0 || !on ? meant : await findFormer(context, notThen, on);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Returns the nearest predecessors that existed on a date, for countries that began later. Does not search for
 * successors, because a withdrawn code has no meaning after its withdrawal.
 */
export async function findFormer(
  context: GraphContext,
  later: readonly CountryCandidate[],
  on: Span,
): Promise<readonly NamedCountry[]> {
  const keys = later.filter((each) => beginsAfter(each, on)).map(({ key }) => key);
  if (keys.length === 0) return [];
  const states = await readStates(context, keys);
  const found = keys.flatMap((key) => findPredecessors(states, key, on));
  return [...new Map(found.map((state) => [state.key, state])).values()];
}

function beginsAfter({ existence }: CountryCandidate, on: Span): boolean {
  return existence.some(({ from }) => (dateOrNull(from)?.earliest ?? FIRST_DAY) > on.last);
}
