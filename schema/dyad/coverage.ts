import { cypher, toStatement, value } from '../../src/graph/cypher/cypher.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import {
  groupByStart,
  loadInBatch,
  readRows,
  type GraphContext,
} from '../../src/pothos-plugin-neo4j/index.ts';
import type { Span } from '../../src/dates/as-of.ts';
import { LAST_DAY } from '../../src/dates/day.ts';
import { describeDay } from '../../src/dates/describe-date.ts';
import type { PairQuestion } from './pair-question.ts';
import { formatCountry } from '../country/wording.ts';
import type { State } from '../country/states.ts';

/** The period and the pairs of countries for which a data set declares that it is complete. */
export interface Coverage {
  readonly title: string;
  readonly from: string;
  readonly until: string;
  /** The key of the country that each pair must include, or ALL. */
  readonly pairs: string;
}

/** Returns the coverage that the imported data sets declare for a question. */
export async function readCoverage(
  context: GraphContext,
  question: PairQuestion,
): Promise<readonly Coverage[]> {
  const rows = await loadInBatch(context, 'coverage', question.name, async (questions) =>
    groupByStart(await readRows(context, listCoverage(questions))),
  );
  return (rows ?? []).map(([, title, from, until, pairs]) => ({
    title: String(title),
    from: String(from),
    until: String(until),
    pairs: String(pairs),
  }));
}

/** Returns a statement whose rows contain the question, then the fields of `Coverage`. */
function listCoverage(questions: readonly string[]): Statement {
  return toStatement(cypher`MATCH (f:DataFile)
UNWIND range(0, size(f.coverQuestions) - 1) AS at
WITH f, at WHERE f.coverQuestions[at] IN ${value(questions)}
RETURN f.coverQuestions[at], f.title, f.coverFroms[at], f.coverUntils[at], f.coverPairs[at]
ORDER BY f.key, at`);
}

/** Returns the first data set that covers a question about two states on every day of a span. */
export function findCover(
  declared: readonly Coverage[],
  states: readonly [State, State],
  span: Span,
): Coverage | undefined {
  return declared.find(
    (each) =>
      concerns(each, states) && isInTime(each, span) && findUnfitState(each, states) === undefined,
  );
}

/** Returns whether a data set covers pairs that include one of the states, or all pairs. */
export function concerns({ pairs }: Coverage, states: readonly State[]): boolean {
  return pairs === ALL || states.some(({ key }) => key === pairs);
}

/** Returns whether a data set covers every day of a span. */
export function isInTime({ from, until }: Coverage, { first, last }: Span): boolean {
  return from <= first && last <= until;
}

const ALL = 'ALL';

/** Returns the reason why a data set covers a question about two states, or why none does, as a clause. */
export function explainCoverage(
  declared: readonly Coverage[],
  question: PairQuestion,
  states: readonly [State, State],
  span: Span,
): string {
  const by = findCover(declared, states, span);
  if (by) return `${describeCoverage(by, states)} lists none`;
  const ofPair = declared.filter((each) => concerns(each, states));
  const [first] = ofPair
    .filter((each) => isInTime(each, span))
    .flatMap((each) => describeUnfit(each, states));
  if (first) return first;
  const [other] = ofPair;
  if (other) return `${describeCoverage(other, states)} does not cover that time`;
  const both = states.map(({ name }) => formatCountry(name)).join(' and ');
  return `no imported data set claims to cover ${question.noun} of ${both}`;
}

/** Returns the reason why a data set does not cover one of two states. Empty if it covers both. */
function describeUnfit(coverage: Coverage, states: readonly [State, State]): readonly string[] {
  const unfit = findUnfitState(coverage, states);
  if (unfit === undefined) return [];
  const what = coverage.pairs === ALL ? 'states' : 'present-day states';
  return [
    `“${coverage.title}” covers ${what}, and ${formatCountry(unfit.name)} is not one of them`,
  ];
}

/** Returns the state to which a data set does not apply. */
function findUnfitState({ pairs }: Coverage, states: readonly State[]): State | undefined {
  const fit = pairs === ALL ? ALL_STATES : PRESENT_STATES;
  return states.find(({ kind }) => !fit.includes(kind));
}

const ALL_STATES = ['STATE', 'FORMER_STATE'];
const PRESENT_STATES = ['STATE'];

function describeCoverage(
  { title, from, until, pairs }: Coverage,
  states: readonly State[],
): string {
  const one = states.find(({ key }) => key === pairs);
  const whom =
    one === undefined ? 'all states' : `${formatCountry(one.name)} with present-day states`;
  const end = until === LAST_DAY ? 'on' : `to ${describeDay(until)}`;
  return `“${title}” (${whom}, from ${describeDay(from)} ${end})`;
}
