/** The names of the list properties of nodes. Each entry is stored as one text. */
export const LIST_NAMES = [
  'names',
  'codes',
  'completeLists',
  'furtherReading',
  'existence',
  'sameAs',
] as const;

/** The name of a list of entries. */
export type ListName = (typeof LIST_NAMES)[number];
