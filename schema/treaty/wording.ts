import type { WordedValues } from '../../src/graph/model/relationship-model.ts';

/** The verb of a party that a treaty never bound. Undefined for all others. */
export function verbOfParty({ partyRole, role }: WordedValues): string | undefined {
  if (partyRole !== 'SIGNATORY') return undefined;
  return role === 'ratified' ? 'had ratified' : 'had only signed';
}

/** Whether a name is that of several documents: "the Hague Conventions". */
export function isPlural(name: string): boolean {
  return PLURAL.test(name);
}

const PLURAL = /\b(Accords|Agreements|Conventions|Declarations|Demands|Notes|Protocols|Treaties)\b/;
