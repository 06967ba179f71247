/*
 * The conditions on relationships that gaiko applies by default: in Cypher on the relationship `r`, and in filters of
 * @neo4j/graphql on an edge.
 */

/** Matches preferred relationships. */
export const IS_PREFERRED = `r.rank = 'PREFERRED'`;
/** Matches memberships of full members. */
export const IS_MEMBER = `${IS_PREFERRED} AND r.membershipStatus = 'MEMBER'`;
/** Matches parties that are bound by a treaty. */
export const IS_BOUND = `${IS_PREFERRED} AND r.partyRole = 'BOUND'`;
/** Matches participants of an event. */
export const IS_PARTICIPANT = `${IS_PREFERRED} AND coalesce(r.participation, 'PARTICIPANT') = 'PARTICIPANT'`;

/** Matches the edges of preferred relationships. */
export const PEER_PREFERRED = 'edge: {rank: {eq: "PREFERRED"}}';
/** Matches the edges of full members. */
export const PEER_MEMBER = 'edge: {rank: {eq: "PREFERRED"}, membershipStatus: {eq: "MEMBER"}}';
/** Matches the edges of parties that are bound by a treaty. */
export const PEER_BOUND = 'edge: {rank: {eq: "PREFERRED"}, partyRole: {eq: "BOUND"}}';
/** Matches the edges of participants of an event. */
export const PEER_PARTICIPANT =
  'edge: {rank: {eq: "PREFERRED"}, OR: [{participation: {eq: null}}, {participation: {eq: "PARTICIPANT"}}]}';

/** Sorts edges by the name of the node. */
export const PEER_BY_NAME = 'sort: [{node: {zzSortName: ASC}}, {edge: {zzFactKey: ASC}}]';

/** Returns a condition for another relationship variable. */
export function on(variable: string, condition: string): string {
  return condition.replaceAll('r.', `${variable}.`);
}
