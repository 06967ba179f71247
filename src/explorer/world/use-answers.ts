import { useEffect, useRef, useState } from 'preact/hooks';
import { QueryError, request } from '../api/request.ts';
import type { Mode } from './modes.ts';

/** The answers for a country in a year, by the code of the other country. A number counts shared organizations. */
export type Answers = ReadonlyMap<string, Answer>;

/** The answer for two countries in a year. */
export type Answer = 'YES' | 'NO' | 'UNKNOWN' | 'NOT_COVERED' | number;

/** The number of years in one request. */
const YEARS = 10;

/** The variables of the query for the decade of a year. */
export interface AnswerVariables {
  readonly with: string;
  readonly from: number;
  readonly to: number;
}

/** Returns the variables of the query for the years around a year. */
export function variablesOf(country: string, year: number): AnswerVariables {
  const from = Math.floor(year / YEARS) * YEARS;
  return { with: country, from, to: from + YEARS - 1 };
}

/** The state of the answers for a year. `answers` is null until the answers are loaded. */
export interface AnswerState {
  readonly answers: Answers | null;
  readonly isLoading: boolean;
  readonly error: QueryError | null;
  /** Sends a failed request again. */
  readonly retry?: () => void;
}

type Years = ReadonlyMap<number, Answers>;

const EMPTY: Answers = new Map();

/**
 * Reads the answers for a country in a year. One request reads a decade. While a user plays the years, reads the next
 * decade in advance.
 */
export function useAnswers(
  mode: Mode,
  country: string,
  { year, isPlaying }: { readonly year: number; readonly isPlaying: boolean },
): AnswerState {
  const readDecade = useDecades(mode, country);
  const [state, setState] = useState<
    AnswerState & { readonly years?: Years; readonly key?: string }
  >({
    answers: null,
    isLoading: true,
    error: null,
  });
  const [attempt, setAttempt] = useState(0);
  const decade = Math.floor(year / YEARS) * YEARS;
  const key = `${mode.name} ${country} ${decade}`;
  useEffect(() => {
    let isCurrent = true;
    setState((before) => ({ ...before, isLoading: before.key !== key, error: null }));
    readDecade(decade).then(
      (years) => {
        if (isCurrent) setState({ years, key, answers: null, isLoading: false, error: null });
      },
      (error: unknown) => {
        if (!isCurrent) return;
        const retry = (): void => {
          setAttempt(attempt + 1);
        };
        setState({ answers: null, isLoading: false, error: toQueryError(error), retry });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [key, attempt]);
  useEffect(() => {
    if (isPlaying) readDecade(decade + YEARS).catch(() => undefined);
  }, [key, isPlaying]);
  const isRead = state.key === key;
  return {
    answers: isRead ? (state.years?.get(year) ?? EMPTY) : null,
    isLoading: state.isLoading,
    error: state.error,
    ...(state.retry && { retry: state.retry }),
  };
}

/** Returns a function that reads and caches the answers for a decade, given its first year. */
function useDecades(mode: Mode, country: string): (from: number) => Promise<Years> {
  const cache = useRef(new Map<string, Promise<Years>>());
  return (from) => {
    const name = `${mode.name} ${country} ${from}`;
    const known = cache.current.get(name);
    if (known) return known;
    const asked = readYears(mode, variablesOf(country, from));
    cache.current.set(name, asked);
    // A failed request is not kept, so that the next reader sends it again.
    asked.catch(() => cache.current.delete(name));
    return asked;
  };
}

function toQueryError(error: unknown): QueryError {
  return error instanceof QueryError ? error : new QueryError(String(error), 'UNKNOWN');
}

async function readYears(mode: Mode, variables: AnswerVariables): Promise<Years> {
  const { panel } = await request(mode.document, variables);
  const years = new Map<number, Map<string, Answer>>();
  for (const row of panel ?? []) {
    const answers = years.get(row.year) ?? new Map<string, Answer>();
    years.set(row.year, answers);
    answers.set(row.b.code, 'count' in row ? row.count : row.value);
  }
  return years;
}
