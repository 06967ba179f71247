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

/** Whether a data set declares that it is complete for two countries, and the reason as a clause. */
export interface Covered {
  readonly isCovered: boolean;
  readonly reason: string;
}

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

/** Returns whether a data set covers a question about two states on every day of a span. */
export function judgeCoverage(
  declared: readonly Coverage[],
  question: PairQuestion,
  states: readonly [State, State],
  span: Span,
): Covered {
  const ofPair = declared.filter(
    ({ pairs }) => pairs === 'ALL' || states.some(({ key }) => key === pairs),
  );
  const inTime = ofPair.filter(({ from, until }) => from <= span.first && span.last <= until);
  const unfit = inTime.map((each) => findUnfit(each, states));
  const by = inTime[unfit.indexOf(null)];
  if (by) return { isCovered: true, reason: `${describeCoverage(by, states)} lists none` };
  const [first] = unfit;
  if (first) return { isCovered: false, reason: first };
  const [other] = ofPair;
  if (other)
    return {
      isCovered: false,
      reason: `${describeCoverage(other, states)} does not cover that time`,
    };
  const both = states.map(({ name }) => formatCountry(name)).join(' and ');
  const reason = `no imported data set claims to cover ${question.noun} of ${both}`;
  return { isCovered: false, reason };
}

/** Returns the reason why a data set does not cover one of two states, or null if it covers both. */
function findUnfit({ title, pairs }: Coverage, states: readonly State[]): string | null {
  const isAll = pairs === 'ALL';
  const fit = isAll ? ['STATE', 'FORMER_STATE'] : ['STATE'];
  const unfit = states.find(({ kind }) => !fit.includes(kind));
  if (unfit === undefined) return null;
  const what = isAll ? 'states' : 'present-day states';
  return `“${title}” covers ${what}, and ${formatCountry(unfit.name)} is not one of them`;
}

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
