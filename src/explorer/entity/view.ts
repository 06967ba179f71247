import { useMemo } from 'preact/hooks';
import type { VariablesOf } from '../api/graphql.ts';
import { useParameters } from '../page/use-query-parameter.ts';
import type { factsQuery } from './facts-query.ts';

/** The variables that select and sort the facts on a page: a date, a word in the name of the other entity, an order. */
export type View = Pick<VariablesOf<typeof factsQuery>, 'asOf' | 'filter' | 'sort'>;

/** The properties of the components in `kinds/`. */
export interface KindProps {
  /** The code of a country, or the slug of another entity. */
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
