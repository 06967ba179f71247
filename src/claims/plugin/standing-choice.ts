import type { RelationshipChoice } from '../../pothos-plugin-neo4j/index.ts';
import { isFact } from '../fact-model.ts';
import { hasStanding } from './standing.ts';

/** The argument by which clients choose facts by the standing of their end. */
export function chooseStanding(choice: Omit<RelationshipChoice, 'conditions'>): RelationshipChoice {
  return {
    ...choice,
    conditions: (variable, relationships, given) =>
      relationships
        .filter(isFact)
        .flatMap(({ standing }) => (standing ? [hasStanding(variable, standing, given)] : [])),
  };
}
