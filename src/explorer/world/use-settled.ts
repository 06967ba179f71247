import { useEffect, useState } from 'preact/hooks';

const SETTLE_MS = 150;

/** Returns a value once it has not changed for a moment. Values are compared by their content. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
    };
    // The value is compared by its content.
  }, [JSON.stringify(value)]);
  return settled;
}
