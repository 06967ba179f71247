import { useEffect, useState } from 'preact/hooks';

const SETTLE_MS = 150;

/** Returns the last value that did not change for 150 milliseconds. Compares values by their content. */
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
