import { useMemo } from 'preact/hooks';
import { useQuery } from '../api/use-query.ts';
import { Successions, WorldStates } from './queries.ts';
import type { States } from './states.ts';
import { toStates } from './to-states.ts';

/** Reads all states and the successions between them. Returns null until they are read. */
export function useStates(): States | null {
  const one = useQuery(WorldStates, { offset: 0, next: 100 });
  const other = useQuery(WorldStates, { offset: 200, next: 300 });
  const successions = useQuery(Successions, NONE);
  return useMemo(
    () =>
      one.data && other.data && successions.data
        ? toStates([one.data, other.data], successions.data)
        : null,
    [one.data, other.data, successions.data],
  );
}

const NONE = {};
