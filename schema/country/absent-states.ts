import {
  type GraphContext,
  type GraphNode,
  addNotice,
} from '../../src/pothos-plugin-neo4j/index.ts';
import type { Span } from '../../src/dates/as-of.ts';
import { describeDay } from '../../src/dates/describe-date.ts';
import { country } from './model.ts';
import { asSentence } from '../shared/sentence.ts';
import { formatCountry } from './wording.ts';
import { findStandIns, readStates, describeAbsence } from './states.ts';

/**
 * Adds a notice for each country that did not exist on any day of a span. The notice names the countries to use
 * instead.
 */
export async function noteAbsent(
  context: GraphContext,
  keys: readonly string[],
  span: Span,
): Promise<void> {
  const states = await readStates(context, keys);
  for (const key of keys) {
    const found = findStandIns(states, key, span);
    if (found.kind === 'ITSELF') continue;
    const others = 'states' in found ? found.states : [];
    const state = states.get(key);
    const absent = `${formatCountry(state?.name ?? key)} ${describeAbsence(state)} ${describeDays(span)}`;
    const advice = others
      .map(({ name, key: code }) => `${formatCountry(name)} (${code})`)
      .join(', ');
    addNotice(context, {
      code: 'DID_NOT_EXIST',
      message: asSentence(advice === '' ? absent : `${absent}. Ask for ${advice} instead`),
      country: key,
      askFor: others.map(({ key: code }) => code),
    });
  }
}

/** Adds the same notices for the countries in a list of nodes. Does nothing without a date. */
export async function noteAbsentNodes(
  context: GraphContext,
  nodes: readonly GraphNode[],
  asOf: Span | null,
): Promise<void> {
  const keys = nodes.filter(({ label }) => label === country.label).map(({ key }) => key);
  if (asOf !== null && keys.length > 0) await noteAbsent(context, keys, asOf);
}

/** Describes a span of days as an adverbial phrase. */
export function describeDays({ first, last }: Span): string {
  return first === last
    ? `on ${describeDay(first)}`
    : `at any time from ${describeDay(first)} to ${describeDay(last)}`;
}
