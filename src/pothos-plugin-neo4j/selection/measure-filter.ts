/** The estimated number of relationships that a filter reads for each node of a level. */
const FOLLOWED = 10;
/** The number of conditions of a filter that cost nothing. */
const FREE_CONDITIONS = 10;
/** The cost of each further condition. */
const CONDITION = 2;

/**
 * Returns the cost of a filter. Conditions that follow relationships cost more with each level. Each condition after the
 * first ten costs 2.
 */
export function measureFilter(filter: unknown): number {
  const further = Math.max(0, countConditions(filter) - FREE_CONDITIONS);
  return measureFollowed(filter, FOLLOWED) + further * CONDITION;
}

/** Returns the cost of the conditions that follow relationships. The costs multiply with each level. */
function measureFollowed(filter: unknown, times: number): number {
  if (typeof filter !== 'object' || filter === null) return 0;
  return Object.entries(filter).reduce((sum, [name, value]) => {
    const isFollowing = FOLLOWING.has(name) && typeof value === 'object' && value !== null;
    const below = measureFollowed(value, isFollowing ? times * FOLLOWED : times);
    return sum + below + (isFollowing ? times : 0);
  }, 0);
}

const FOLLOWING: ReadonlySet<string> = new Set(['some', 'none', 'every', 'single', 'count']);

/** Returns the number of conditions in a filter. A list of values, as in `in`, is one comparison and counts once. */
function countConditions(filter: unknown): number {
  if (filter === undefined) return 0;
  if (typeof filter !== 'object' || filter === null) return 1;
  const values = Object.values(filter);
  const isList = Array.isArray(filter) && values.every((value) => typeof value !== 'object');
  return isList ? 1 : values.reduce<number>((sum, value) => sum + countConditions(value), 0);
}
