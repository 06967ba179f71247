import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import type { FullTextModel } from '../../src/graph/model/full-text-model.ts';

/** The codes without their schemes and dates, as the index of whole names has them. */
export const CODE_VALUES = 'zzCodes';

type NameIndex = Omit<FullTextModel, 'nodes'>;

/** Whole names and codes; finds exact matches only. */
export const exactNames: NameIndex = {
  name: 'whole_names',
  analyzer: 'keyword',
  properties: [BOOKKEEPING.foldedNames, CODE_VALUES, 'key'],
};

/** The words of names, ignoring accents and case. */
export const wordsOfNames: NameIndex = {
  name: 'name_words',
  analyzer: 'standard-folding',
  properties: [BOOKKEEPING.names],
};

/** Names in Chinese characters, kana and hangul, indexed by pairs of adjacent characters. */
export const charactersOfNames: NameIndex = {
  name: 'name_characters',
  analyzer: 'cjk',
  properties: [BOOKKEEPING.foldedNames],
};

/** The full-text indexes of the names of all entities. */
export const nameIndexes: readonly NameIndex[] = [exactNames, wordsOfNames, charactersOfNames];
