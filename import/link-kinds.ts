import { amends, concerns, endedBy, ledTo, partOf, replacedBy } from '../schema/model/course.ts';
import type { LinkModel } from '../src/model/link-model.ts';

/** The types of links between events, treaties and disputes, by their name in the tables. */
export const LINKS_BY_KIND: ReadonlyMap<string, LinkModel> = new Map(
  [amends, concerns, endedBy, ledTo, partOf, replacedBy].map((link) => [link.type, link]),
);
