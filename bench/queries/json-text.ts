const MAX_SHORT = 48;

/** Writes a text or null as JSON. Most short texts need no escapes, and checking that is faster than JSON.stringify. */
export function quote(value: unknown): string {
  if (typeof value !== 'string') return 'null';
  return value.length < MAX_SHORT && isPlain(value) ? `"${value}"` : JSON.stringify(value);
}

/** Writes a list. The function writes each item. */
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

/** Returns a column that is a list. */
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
