import type { WordedValues } from '../../src/graph/model/relationship-model.ts';

/**
 * Returns the verb phrase of a membership, such as "has been an observer at". Returns undefined if no source states
 * its status.
 */
export function verbOfMember({ status }: WordedValues, isOpen: boolean): string | undefined {
  if (!status) return undefined;
  return `${isOpen ? 'has been' : 'was'} ${describeStatus(status)}`;
}

/** Returns the status of a membership as a phrase that fits between "was" and the organization: "an observer at". */
export function describeStatus(status: string): string {
  return STATUSES.get(status) ?? `${/^[aeiou]/i.test(status) ? 'an' : 'a'} ${status} of`;
}

/** The phrases of statuses that do not fit the pattern "a … of". */
const STATUSES: ReadonlyMap<string, string> = new Map([
  ['suspended', 'suspended from'],
  ['observer', 'an observer at'],
  ['associate observer', 'an associate observer at'],
  ['candidate', 'a candidate for'],
  ['pending member', 'a candidate for'],
  ['participant', 'a participant in'],
  ['contributor', 'a contributor to'],
  ['party', 'a party to'],
  ['consultative party', 'a consultative party to'],
  ['signatory', 'a signatory of'],
  ['subscriber', 'a subscriber to'],
  ['Chinese Taipei', 'as Chinese Taipei a member of'],
]);
