import type { GraphContext } from '../src/plugin/graph-context.ts';
import type { GraphNode } from '../src/plugin/graph-value.ts';
import { addNotice } from '../src/plugin/notices.ts';
import type { Span } from '../src/time/as-of.ts';
import { describeDay } from '../src/time/describe-date.ts';
import { country } from './model/country.ts';
import { asSentence, sayCountry } from './sentence.ts';
import { findStandIns, readStates, sayNotThere } from './states.ts';

/** Adds a notice for each country that did not exist on any day of a span, with the countries to ask for instead. */
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
    const absent = `${sayCountry(state?.name ?? key)} ${sayNotThere(state)} ${sayDays(span)}`;
    const advice = others.map(({ name, key: code }) => `${sayCountry(name)} (${code})`).join(', ');
    addNotice(context, {
      code: 'DID_NOT_EXIST',
      message: asSentence(advice === '' ? absent : `${absent}; ask for ${advice}`),
      country: key,
      askFor: others.map(({ key: code }) => code),
    });
  }
}

/** Adds the same notices for those of some nodes that are countries. Does nothing without a date. */
export async function noteAbsentNodes(
  context: GraphContext,
  nodes: readonly GraphNode[],
  asOf: Span | null,
): Promise<void> {
  const keys = nodes.filter(({ label }) => label === country.label).map(({ key }) => key);
  if (asOf !== null && keys.length > 0) await noteAbsent(context, keys, asOf);
}

function sayDays({ first, last }: Span): string {
  return first === last
    ? `on ${describeDay(first)}`
    : `at any time from ${describeDay(first)} to ${describeDay(last)}`;
}
