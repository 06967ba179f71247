import { cypher, name, toStatement, value } from '../src/cypher/cypher.ts';
import { readRows, type GraphContext } from '../src/plugin/graph-context.ts';
import type { Span } from '../src/time/as-of.ts';
import { LAST_DAY } from '../src/time/day.ts';
import { describeDay } from '../src/time/describe-date.ts';
import { mayHaveExistedIn } from './filter-conditions.ts';
import { country, succeededBy } from './model/country.ts';
import type { Question } from './pair-facts.ts';
import { sayName } from './sentence.ts';

/** Whether a data set claims to know of every such fact between two countries, and why, or why not. */
export interface Covered {
  readonly isCovered: boolean;
  readonly reason: string;
}

/** Two countries of a question. */
export interface AskedPair {
  readonly keys: readonly [string, string];
  readonly names: readonly [string, string];
}

interface Coverage {
  readonly title: string;
  readonly from: string;
  readonly until: string;
  /** The key of the country that each pair must have, or ALL. */
  readonly pairs: string;
}

/** Whether a data set covers a question about two countries for all days of a span. */
export async function findCoverage(
  context: GraphContext,
  question: Question,
  pair: AskedPair,
  span: Span,
): Promise<Covered> {
  const [declared, states] = await Promise.all([
    readCoverage(context, question),
    readStates(context, pair.keys, span),
  ]);
  const ofPair = declared.filter(({ pairs }) => pairs === 'ALL' || pair.keys.includes(pairs));
  const inTime = ofPair.filter(({ from, until }) => from <= span.first && span.last <= until);
  const unfit = inTime.map((each) => findUnfit(each, pair, states));
  const at = unfit.indexOf(null);
  const by = inTime[at];
  if (by) return { isCovered: true, reason: `${sayCoverage(by, pair)} has none` };
  const [first] = unfit;
  if (first) return { isCovered: false, reason: first };
  const [other] = ofPair;
  const reason = other
    ? `${sayCoverage(other, pair)}, but not for that time`
    : `no data set that was imported claims to know of ${WHAT[question]} between these two`;
  return { isCovered: false, reason };
}

const WHAT: Readonly<Record<Question, string>> = {
  RELATIONS: 'all diplomatic relations',
  ALLIANCES: 'all alliances',
  WARS: 'all wars',
};

interface State {
  readonly kind: string;
  /** Whether it may have existed in the span that is asked for. */
  readonly isThere: boolean;
  readonly successors: readonly string[];
  /** The codes of those that came before it and may have existed in that span. */
  readonly before: readonly string[];
}

/** Why a data set does not cover one of the two, though it covers the time; null where it covers both. */
function findUnfit(
  { title, pairs }: Coverage,
  { keys, names }: AskedPair,
  states: ReadonlyMap<string, State>,
): string | null {
  const isAll = pairs === 'ALL';
  const fit = isAll ? ['STATE', 'FORMER_STATE'] : ['STATE'];
  for (const [at, key] of keys.entries()) {
    const state = states.get(key) ?? UNKNOWN_STATE;
    const unfit = sayName({ label: country.label, name: names[at] ?? '' });
    if (!fit.includes(state.kind)) {
      const what = isAll ? 'states' : 'the states of today';
      const heirs = advise('; its successors are ', state.successors, ', ');
      return `“${title}” covers ${what}, of which ${unfit} is none${heirs}`;
    }
    if (!state.isThere)
      return `${unfit} did not exist then${advise('; ask for ', state.before, ' or ')}`;
  }
  return null;
}

const UNKNOWN_STATE: State = { kind: '', isThere: true, successors: [], before: [] };

function advise(introduction: string, names: readonly string[], between: string): string {
  return names.length === 0 ? '' : `${introduction}${names.join(between)}`;
}

function sayCoverage({ title, from, until, pairs }: Coverage, { keys, names }: AskedPair): string {
  const whom =
    pairs === 'ALL'
      ? 'all states'
      : `${sayName({ label: country.label, name: names[keys.indexOf(pairs)] ?? pairs })} with the states of today`;
  const end = until === LAST_DAY ? 'on' : `to ${describeDay(until)}`;
  return `“${title}”, which covers ${whom} from ${describeDay(from)} ${end},`;
}

async function readCoverage(
  context: GraphContext,
  question: Question,
): Promise<readonly Coverage[]> {
  const rows = await readRows(
    context,
    toStatement(cypher`MATCH (f:DataFile)
UNWIND range(0, size(f.coverQuestions) - 1) AS at
WITH f, at WHERE f.coverQuestions[at] = ${value(question)}
RETURN f.title, f.coverFroms[at], f.coverUntils[at], f.coverPairs[at]
ORDER BY f.key, at`),
  );
  return rows.map(([title, from, until, pairs]) => ({
    title: String(title),
    from: String(from),
    until: String(until),
    pairs: String(pairs),
  }));
}

async function readStates(
  context: GraphContext,
  keys: readonly string[],
  span: Span,
): Promise<ReadonlyMap<string, State>> {
  const rows = await readRows(
    context,
    toStatement(cypher`UNWIND ${value(keys)} AS key
MATCH (n:${name(country.label)}) WHERE n.key = key
RETURN key, n.countryKind, ${mayHaveExistedIn('n', span)}, COLLECT { MATCH (n)-[l:${name(succeededBy.type)}]->(m) WHERE l.rank = 'PREFERRED' RETURN m.name ORDER BY m.sortName LIMIT 20 }, COLLECT { MATCH (n)<-[l:${name(succeededBy.type)}]-{1,4}(m) WHERE ${mayHaveExistedIn('m', span)} RETURN DISTINCT m.name + ' (' + m.key + ')' AS said ORDER BY said LIMIT 5 }`),
  );
  return new Map(
    rows.map(([key, kind, isThere, successors, before]) => [
      String(key),
      {
        kind: String(kind),
        isThere: isThere !== false,
        successors: readTexts(successors),
        before: readTexts(before),
      },
    ]),
  );
}

function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
