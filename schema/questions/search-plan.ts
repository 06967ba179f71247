import type { SearchPlan } from '../../src/pothos-plugin-neo4j/search/find-hits.ts';
import { CODE_VALUES } from '../country/model.ts';
import { charactersOfNames, entities, exactNames, wordsOfNames } from '../graph.ts';

/** The searched labels; among equal hits, countries come first and statements last. */
export const searchPlan: SearchPlan = {
  whole: exactNames.name,
  words: wordsOfNames.name,
  characters: charactersOfNames.name,
  labels: entities.map((each) => each.label),
  codes: ['iso2'],
  codeLists: [CODE_VALUES],
};
