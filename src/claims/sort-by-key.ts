/** Sorts items by a key. The key of each item is computed once. */
export function sortByKey<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  compare: (one: Key, other: Key) => number,
): readonly Item[] {
  // Most lists of an import contain a single item.
  if (items.length < 2) return items;
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .toSorted((one, other) => compare(one.key, other.key))
    .map(({ item }) => item);
}
