/** Joins up to four names of states into a phrase. For more names, returns their number and the first two names. */
export function joinNames(names: readonly string[]): string {
  if (names.length > MOST_NAMES)
    return `${names.length} states, among them ${names.slice(0, 2).join(' and ')}`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

const MOST_NAMES = 4;
