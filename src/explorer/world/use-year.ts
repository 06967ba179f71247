import { useEffect, useState } from 'preact/hooks';
import { useQueryParameter } from '../page/use-query-parameter.ts';

/** The first year of the slider. */
export const FIRST_YEAR = 1850;
/** The present year. */
export const LAST_YEAR = new Date().getFullYear();

const STEP_MS = 700;
const WRITE_MS = 250;

/** The year of the map. */
export interface YearState {
  readonly year: number;
  readonly setYear: (year: number) => void;
  readonly isPlaying: boolean;
  readonly setPlaying: (isPlaying: boolean) => void;
}

/** Returns the year in the address. Changes are written to the address after a moment. */
export function useYear(): YearState {
  const [written, write] = useQueryParameter('year', String(LAST_YEAR));
  const [year, setYear] = useState(toYear(written));
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    setYear(toYear(written));
  }, [written]);
  useEffect(() => {
    if (String(year) === written) return;
    const timer = setTimeout(() => {
      write(String(year), { replace: true });
    }, WRITE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [year]);
  return { year, setYear, isPlaying, setPlaying };
}

/** Goes to the next year while the map plays and the answers are loaded. Stops at the present year. */
export function usePlay(
  { year, setYear, isPlaying, setPlaying }: YearState,
  isReady: boolean,
): void {
  useEffect(() => {
    if (!isPlaying || !isReady) return;
    if (year >= LAST_YEAR) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => {
      setYear(year + 1);
    }, STEP_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [year, isPlaying, isReady]);
}

function toYear(text: string): number {
  const year = Number(text.slice(0, 4));
  return Number.isInteger(year) && year > 0 ? Math.min(year, LAST_YEAR) : LAST_YEAR;
}
