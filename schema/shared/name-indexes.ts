import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import type { FullTextModel } from '../../src/graph/model/full-text-model.ts';

/** The codes without their schemes and dates, as the index of whole names has them. */
export const CODE_VALUES = 'zzCodes';

type NameIndex = Omit<FullTextModel, 'nodes'>;

/** Names and codes as wholes: a text finds what is called so, and nothing else. */
export const exactNames: NameIndex = {
  name: 'whole_names',
  analyzer: 'keyword',
  properties: [BOOKKEEPING.foldedNames, CODE_VALUES, 'key'],
};

/** The words of names, whatever their accents and capitals. */
export const wordsOfNames: NameIndex = {
  name: 'name_words',
  analyzer: 'standard-folding',
  properties: [BOOKKEEPING.names],
};

/** Names in Chinese characters, kana and hangul by every two characters that follow each other. */
export const charactersOfNames: NameIndex = {
  name: 'name_characters',
  analyzer: 'cjk',
  properties: [BOOKKEEPING.foldedNames],
};

/** The full-text indexes of the names of all entities. */
export const nameIndexes: readonly NameIndex[] = [exactNames, wordsOfNames, charactersOfNames];
