import { addNotice, type GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import type { Span } from '../../src/dates/as-of.ts';
import { describeDays } from '../country/absent-states.ts';
import { readStates, type State } from '../country/states.ts';
import { formatCountry } from '../country/wording.ts';
import { asSentence, formatList } from '../shared/sentence.ts';
import { concerns, findCover, isInTime, readCoverage, type Coverage } from './coverage.ts';
import { listPairQuestions } from './pair-questions.ts';

/** The countries and the period of a list of changes. Without keys, the list contains all countries. */
interface Listed {
  readonly keys: readonly string[];
  readonly span: Span;
  /** The kinds of changes that the list contains, or null if the list contains all kinds. */
  readonly changes: readonly string[] | null;
}

/** Adds a notice that names the questions for which no data set claims to be complete, if changes can be missing. */
export async function noteUncovered(context: GraphContext, listed: Listed): Promise<void> {
  const { keys, span, changes } = listed;
  const questions = listPairQuestions()
    .map(({ question }) => question)
    .filter((each) => each.changes.some((change) => changes?.includes(change) ?? true));
  const [states, declared] = await Promise.all([
    readStates(context, keys),
    Promise.all(questions.map((question) => readCoverage(context, question))),
  ]);
  const asked = keys.flatMap((key) => states.get(key) ?? []);
  const open = questions.filter((_question, at) => !isCovered(declared[at] ?? [], asked, span));
  if (open.length === 0) return;
  const what = formatList(open.map(({ noun }) => noun));
  const whose = asked.map(({ name }) => formatCountry(name)).join(' and ') || 'all countries';
  addNotice(context, {
    code: 'NOT_COVERED',
    message: `${asSentence(`no imported data set claims to list ${what} of ${whose} ${describeDays(span)}`)} Changes may be missing.`,
    questions: open.map(({ name }) => name),
  });
}

function isCovered(declared: readonly Coverage[], states: readonly State[], span: Span): boolean {
  const [one, other] = states;
  if (one && other) return findCover(declared, [one, other], span) !== undefined;
  return declared.some((each) => concerns(each, states) && isInTime(each, span));
}
