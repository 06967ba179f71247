/** The length from which JSON.stringify is faster than the check for escapes. */
const MIN_LONG = 48;

/** Returns the JSON string for a string. Returns `null` for any other value. */
export function quote(value: unknown): string {
  if (typeof value !== 'string') return 'null';
  return value.length < MIN_LONG && isPlain(value) ? `"${value}"` : JSON.stringify(value);
}

/** Returns a JSON array. Calls a function to serialize each item. */
export function list<Item>(
  items: readonly Item[],
  write: (item: Item, index: number) => string,
): string {
  let text = '[';
  items.forEach((item, index) => {
    text += index === 0 ? write(item, index) : `,${write(item, index)}`;
  });
  return `${text}]`;
}

/** Returns a JSON array of objects with a key and a name, from parallel lists. */
export function listNamed(keys: unknown, names: unknown): string {
  const called = toList(names);
  return list(toList(keys), (key, at) => `{"key":${quote(key)},"name":${quote(called[at])}}`);
}

/** Returns a list value of a row. Returns an empty list for any other value. */
export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isEscaped = code < 32 || code === 34 || code === 92 || (code >= 0xd800 && code <= 0xdfff);
    if (isEscaped) return false;
  }
  return true;
}
