import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import type { FullTextModel } from '../../src/graph/model/full-text-model.ts';

/** The property with the codes of a node, without schemes and dates, for the index of whole names. */
export const CODE_VALUES = 'zzCodes';

type NameIndex = Omit<FullTextModel, 'nodes'>;

/** The index of whole names and codes. It finds exact matches only. */
export const exactNames: NameIndex = {
  name: 'whole_names',
  analyzer: 'keyword',
  properties: [BOOKKEEPING.foldedNames, CODE_VALUES, 'key'],
};

/** The index of the words in names. It ignores accents and case. */
export const wordsOfNames: NameIndex = {
  name: 'name_words',
  analyzer: 'standard-folding',
  properties: [BOOKKEEPING.names],
};

/** The index of names in Chinese characters, kana and hangul, by pairs of adjacent characters. */
export const charactersOfNames: NameIndex = {
  name: 'name_characters',
  analyzer: 'cjk',
  properties: [BOOKKEEPING.foldedNames],
};

/** The full-text indexes of the names of all entities. */
export const nameIndexes: readonly NameIndex[] = [exactNames, wordsOfNames, charactersOfNames];

/** The index of the words in summaries and statements. It ignores endings: "firearm" finds "firearms". */
export const wordsOfTexts: NameIndex = {
  name: 'text_words',
  analyzer: 'english',
  properties: ['summary', 'text', 'statusNote'],
};

/** The index of the words in titles, publishers, citations and notes of sources. */
export const wordsOfSources: NameIndex = {
  name: 'source_words',
  analyzer: 'english',
  properties: ['title', 'publisher', 'citation', 'note'],
};
