import { useEffect, useState } from 'preact/hooks';
import { readShapes, type WorldShapes } from './shapes.ts';

/** Returns the outlines of the countries, or null until they are loaded. */
export function useShapes(): WorldShapes | null {
  const [shapes, setShapes] = useState<WorldShapes | null>(null);
  useEffect(() => {
    void readShapes().then(setShapes);
  }, []);
  return shapes;
}
