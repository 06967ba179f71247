import type { FullTextModel } from '../../src/graph/model/full-text-model.ts';

type NameIndex = Omit<FullTextModel, 'nodes'>;

/** Names and codes as wholes: a text finds what is called so, and nothing else. */
export const exactNames: NameIndex = {
  name: 'exact_names',
  analyzer: 'keyword',
  properties: ['foldedNames', 'codeValues', 'key'],
};

/** The words of names, whatever their accents and capitals. */
export const wordsOfNames: NameIndex = {
  name: 'words_of_names',
  analyzer: 'standard-folding',
  properties: ['nameTexts'],
};

/** Names in Chinese characters, kana and hangul by every two characters that follow each other. */
export const charactersOfNames: NameIndex = {
  name: 'characters_of_names',
  analyzer: 'cjk',
  properties: ['foldedNames'],
};

/** The full-text indexes of the names of all entities. */
export const nameIndexes: readonly NameIndex[] = [exactNames, wordsOfNames, charactersOfNames];
