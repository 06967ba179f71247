/** The lists that a node keeps as parallel properties: one entry is one position in all of them. */
export const PARALLEL_LISTS = {
  names: ['nameTexts', 'nameLanguages', 'nameFroms', 'nameUntils'],
  codes: ['codeSchemes', 'codeValues', 'codeFroms', 'codeUntils'],
  complete: ['completeStatuses', 'completeAsOfs', 'completeSources'],
  reading: ['readingTitles', 'readingUrls', 'readingSections', 'readingNotes'],
  existence: ['existenceFroms', 'existenceUntils', 'existenceRanks', 'existenceSources'],
} as const;

/** The name of such a list. */
export type ListName = keyof typeof PARALLEL_LISTS;

/** The names of all these lists. */
export const LIST_NAMES: readonly ListName[] = Object.keys(PARALLEL_LISTS).filter(isListName);

function isListName(name: string): name is ListName {
  return name in PARALLEL_LISTS;
}
