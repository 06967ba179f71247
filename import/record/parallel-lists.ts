/** The lists that a node stores as parallel properties. An entry has the same position in each of them. */
export const PARALLEL_LISTS = {
  names: ['nameTexts', 'nameLanguages', 'nameFroms', 'nameUntils'],
  codes: ['codeSchemes', 'codeValues', 'codeFroms', 'codeUntils'],
  complete: ['completeStatuses', 'completeAsOfs', 'completeSources'],
  reading: ['readingTitles', 'readingUrls', 'readingSections', 'readingNotes'],
  existence: ['existenceFroms', 'existenceUntils', 'existenceRanks', 'existenceSources'],
} as const;

/** The name of a parallel list. */
export type ListName = keyof typeof PARALLEL_LISTS;

/** The names of all parallel lists. */
export const LIST_NAMES: readonly ListName[] = Object.keys(PARALLEL_LISTS).filter(isListName);

function isListName(name: string): name is ListName {
  return name in PARALLEL_LISTS;
}
