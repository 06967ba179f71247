import { cypher, property, value, type Fragment } from '../../src/graph/cypher/cypher.ts';
import { readAsOf, type Span } from '../../src/dates/as-of.ts';
import { claimsOf } from '../../src/claims/plugin/scope.ts';
import type { Scope } from '../../src/pothos-plugin-neo4j/index.ts';
import { EXISTENCE_DAYS } from './model.ts';

/** Returns a condition that matches countries that certainly or possibly existed on a date. */
export function mayHaveExisted(node: string, date: string): Fragment {
  return possiblyExisted(node, readAsOf(date));
}

/** Returns the conditions that a scope sets on the existence of countries. */
export function countryExistedIn(node: string, scope: Scope): readonly Fragment[] {
  const { asOf, certainty } = claimsOf(scope);
  if (!asOf) return [];
  return [certainty === 'CERTAIN' ? certainlyExisted(node, asOf) : possiblyExisted(node, asOf)];
}

function possiblyExisted(node: string, { first, last }: Span): Fragment {
  const spans = property(node, EXISTENCE_DAYS);
  return cypher`(${spans} IS NULL OR any(span IN ${spans} WHERE left(span, 10) <= ${value(last)} AND substring(span, 11, 10) >= ${value(first)}))`;
}

function certainlyExisted(node: string, { first, last }: Span): Fragment {
  const spans = property(node, EXISTENCE_DAYS);
  return cypher`any(span IN coalesce(${spans}, []) WHERE substring(span, 22, 10) <= ${value(last)} AND substring(span, 33, 10) >= ${value(first)})`;
}
