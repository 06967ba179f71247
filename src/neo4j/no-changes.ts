import type { Changes } from './graph.ts';

/** The changes of a write that changed nothing. */
export const NO_CHANGES: Changes = {
  nodesCreated: 0,
  nodesDeleted: 0,
  linksCreated: 0,
  linksDeleted: 0,
  propertiesSet: 0,
};
