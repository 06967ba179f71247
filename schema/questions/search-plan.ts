import type { SearchPlan } from '../../src/pothos-plugin-neo4j/index.ts';
import {
  charactersOfNames,
  CODE_VALUES,
  exactNames,
  wordsOfNames,
} from '../shared/name-indexes.ts';
import { entities } from '../shared/whole-graph.ts';

/** Returns the indexes and labels that a search uses. Equal hits are sorted in the order of the topics. */
export function planSearch(): SearchPlan {
  return {
    whole: exactNames.name,
    words: wordsOfNames.name,
    characters: charactersOfNames.name,
    labels: entities().map((each) => each.label),
    codes: ['iso2'],
    codeLists: [CODE_VALUES],
  };
}
