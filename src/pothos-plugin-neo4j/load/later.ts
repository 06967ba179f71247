/** A value or a promise. A known value is not wrapped in a promise, because each promise delays the execution. */
export type Later<Value> = Value | Promise<Value>;

/** Applies a function to a value. Calls the function synchronously if the value is known. */
export function mapLater<Value, Result>(
  value: Later<Value>,
  map: (value: Value) => Later<Result>,
): Later<Result> {
  return value instanceof Promise ? value.then(map) : map(value);
}

/** Applies a function to all items. Returns a promise only if a result is a promise. */
export function joinLater<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Later<Result>,
): Later<readonly Result[]> {
  const results: Later<Result>[] = [];
  try {
    for (const item of items) results.push(map(item));
  } catch (error) {
    // Handles later rejections, because Node.js exits after an unhandled rejection.
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
