/** Objects by the parts that they are made of. */
export interface InternTable {
  readonly below: Map<unknown, InternTable>;
  value?: unknown;
}

/** An empty table. */
export function createInternTable(): InternTable {
  return { below: new Map() };
}

/** Returns the object made earlier from equal parts, or makes one. Objects among the parts are equal if identical. */
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
