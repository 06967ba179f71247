/** Adds an entry to a record. Throws if the name is already defined. */
export function addEntry<Entry>(
  entries: Readonly<Record<string, Entry>>,
  name: string,
  entry: Entry,
): void {
  if (Object.hasOwn(entries, name)) throw new Error(`${name} is already defined.`);
  Object.assign(entries, { [name]: entry });
}
