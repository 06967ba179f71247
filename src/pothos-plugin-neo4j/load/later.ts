/** A value, or a promise of it. Values that are known are not wrapped, because each promise costs the executor a turn. */
export type Later<Value> = Value | Promise<Value>;

/** Applies a function to a value, at once if it is known. */
export function mapLater<Value, Result>(
  value: Later<Value>,
  map: (value: Value) => Later<Result>,
): Later<Result> {
  return value instanceof Promise ? value.then(map) : map(value);
}
