import { byDate, byText } from '../cypher/order.ts';
import type { NamedOrder } from './connection.ts';

/** Nodes as people sort them: by folded name, then by key. */
export const BY_NAME: NamedOrder = {
  name: 'NAME',
  terms: [...byText('n', 'sortName'), ...byText('n', 'key')],
};

/** Nodes by one of their dates, unknown last, then by key. */
export function byNodeDate(name: string, property: string): NamedOrder {
  const bounds = [`${property}Earliest`, `${property}Latest`] as const;
  return { name, terms: [...byDate('n', property, bounds), ...byText('n', 'key')] };
}

/** Links by the name of the node that they show, then by fact. */
export const BY_END_NAME: NamedOrder = {
  name: 'NAME',
  terms: [...byText('n', 'sortName'), ...byText('l', 'factKey')],
};

/** Links by when they started, unknown last, then by fact. */
export const BY_START: NamedOrder = {
  name: 'STARTED_ON',
  terms: [...byDate('l', 'startedOn', ['startEarliest', 'startLatest']), ...byText('l', 'factKey')],
};

/** Links by a date of the node that they lead to, unknown last, then by fact. */
export function byEndDate(name: string, property: string): NamedOrder {
  const bounds = [`${property}Earliest`, `${property}Latest`] as const;
  return { name, terms: [...byDate('n', property, bounds), ...byText('l', 'factKey')] };
}
