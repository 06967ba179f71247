/** A value, or a promise of it. A known value is not wrapped, because each promise delays the fields below it. */
export type Later<Value> = Value | Promise<Value>;

/** Applies a function to a value, at once if it is known. */
export function mapLater<Value, Result>(
  value: Later<Value>,
  map: (value: Value) => Later<Result>,
): Later<Result> {
  return value instanceof Promise ? value.then(map) : map(value);
}

/** Applies a function to all items. Returns a promise of all results if any of them is a promise. */
export function joinLater<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Later<Result>,
): Later<readonly Result[]> {
  const results: Later<Result>[] = [];
  try {
    for (const item of items) results.push(map(item));
  } catch (error) {
    // Nobody waits for the others any more, and Node.js stops at a rejection that nobody handles.
    for (const result of results) if (result instanceof Promise) result.catch(() => undefined);
    throw error;
  }
  return results.some(isPromise) ? Promise.all(results) : (results as Result[]);
}

/** Returns whether a value is a promise. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'then' in value &&
    typeof value.then === 'function'
  );
}
