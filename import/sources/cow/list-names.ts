/** Lists up to four names in a sentence; of more names, gives their number and the first two. */
export function listNames(names: readonly string[], what = 'states'): string {
  if (names.length > MOST_NAMES)
    return `${names.length} ${what}, among them ${names.slice(0, 2).join(' and ')}`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

const MOST_NAMES = 4;
