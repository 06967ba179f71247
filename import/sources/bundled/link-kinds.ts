import {
  amends,
  concerns,
  endedBy,
  ledTo,
  partOf,
  replacedBy,
} from '../../../schema/course/model.ts';
import type { FactModel } from '../../../src/claims/fact-model.ts';

/** The relationship types between events, treaties and disputes, by their name in the tables. */
export const LINKS_BY_KIND: ReadonlyMap<string, FactModel> = new Map(
  [amends, concerns, endedBy, ledTo, partOf, replacedBy].map((link) => [link.type, link]),
);
