import { useMemo } from 'preact/hooks';
import type { VariablesOf } from '../api/graphql.ts';
import { useParameters } from '../page/use-query-parameter.ts';
import type { factsQuery } from './facts-query.ts';

/** The part of an entity's facts that a page shows: on a date, about entities with a word in their names, sorted. */
export type View = Pick<VariablesOf<typeof factsQuery>, 'asOf' | 'filter' | 'sort'>;

/** The properties of the page of a kind of entity. */
export interface KindProps {
  /** The code of a country, the slug of any other entity. */
  readonly entityKey: string;
  readonly view: View;
}

/** Reads the view from the address: `asOf`, `find` and `order`. */
export function useView(): View {
  const [{ asOf = '', find = '', order = '' }] = useParameters();
  return useMemo(() => toView(asOf, find, order), [asOf, find, order]);
}

function toView(asOf: string, find: string, order: string): View {
  return {
    asOf: asOf === '' ? null : asOf,
    filter: find === '' ? null : { node: { name: { contains: find } } },
    sort: { by: 'STARTED_ON', order: order === 'newest' ? 'DESC' : 'ASC' },
  };
}
