/** A table of objects, keyed by lists of parts. */
export interface InternTable {
  readonly below: Map<unknown, InternTable>;
  value?: unknown;
}

/** Creates an empty table. */
export function createInternTable(): InternTable {
  return { below: new Map() };
}

/** Returns the object that was created for the same parts, or creates it. Parts are compared like the keys of a Map. */
export function intern<Value>(
  table: InternTable,
  parts: readonly unknown[],
  make: () => Value,
): Value {
  let here = table;
  for (const part of parts) {
    const below: InternTable = here.below.get(part) ?? createInternTable();
    here.below.set(part, below);
    here = below;
  }
  return (here.value ??= make()) as Value;
}
