import type { WordedValues } from '../../src/graph/model/relationship-model.ts';

/** Returns the verb of a party that a treaty never bound, and undefined for other parties. */
export function verbOfParty({ partyRole, role }: WordedValues): string | undefined {
  if (partyRole !== 'SIGNATORY') return undefined;
  return role === 'ratified' ? 'had ratified' : 'had only signed';
}

/** Returns whether a name refers to several documents, such as "the Hague Conventions". */
export function isPlural(name: string): boolean {
  return PLURAL.test(name);
}

const PLURAL = /\b(Accords|Agreements|Conventions|Declarations|Demands|Notes|Protocols|Treaties)\b/;
