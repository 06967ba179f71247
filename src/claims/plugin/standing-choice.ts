import type { RelationshipChoice } from '../../pothos-plugin-neo4j/index.ts';
import { isFact } from '../fact-model.ts';
import { hasStanding } from './standing.ts';

/** Returns the argument with which clients select facts by their standing. */
export function chooseStanding(choice: Omit<RelationshipChoice, 'conditions'>): RelationshipChoice {
  return {
    ...choice,
    conditions: (variable, relationships, given) =>
      relationships
        .filter(isFact)
        .flatMap(({ standing }) => (standing ? [hasStanding(variable, standing, given)] : [])),
  };
}
