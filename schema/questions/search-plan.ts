import type { SearchPlan } from '../../src/pothos-plugin-neo4j/index.ts';
import {
  charactersOfNames,
  CODE_VALUES,
  exactNames,
  wordsOfNames,
  wordsOfSources,
  wordsOfTexts,
} from '../shared/name-indexes.ts';
import { source } from '../shared/source-model.ts';
import { entities } from '../shared/whole-graph.ts';

/** Returns the indexes and labels of a search for entities. Equal hits are sorted in the order of the topics. */
export function planSearch(isInTexts: boolean): SearchPlan {
  return {
    labels: entities().map((each) => each.label),
    names: {
      whole: exactNames.name,
      words: wordsOfNames.name,
      characters: charactersOfNames.name,
      codes: ['iso2'],
      codeLists: [CODE_VALUES],
    },
    texts: isInTexts ? { index: wordsOfTexts.name, properties: wordsOfTexts.properties } : null,
  };
}

/** The indexes and labels of a search for sources. */
export const SOURCE_SEARCH: SearchPlan = {
  labels: [source.label],
  names: null,
  texts: { index: wordsOfSources.name, properties: wordsOfSources.properties },
};
