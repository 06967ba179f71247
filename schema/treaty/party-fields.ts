import type { RelationshipFields } from '../shared/builder.ts';
import { ITEMS_BETWEEN, partyTo } from './model.ts';
import { PartyRole } from './role.ts';

/** Returns the fields for a party to a treaty. */
export function partyFields(t: RelationshipFields) {
  return {
    role: t.property(partyTo, 'role', {
      description:
        'The role, as worded by the source, such as `acceded`, `signatory` or `belligerent`.',
    }),
    partyRole: t.property(partyTo, 'partyRole', {
      type: PartyRole,
      description:
        'Whether the treaty binds or bound the party, or the party only signed it. Null for members and participants, and if no source states the role. In the latter case, the party counts as bound.',
    }),
    signedOn: t.property(partyTo, 'signedOn', {
      description: 'The date on which the party signed the treaty.',
    }),
    obligations: listField(
      t,
      'obligations',
      'The obligations of the alliance: defense, neutrality, nonaggression or entente. Empty if no source states them.',
    ),
    acts: listField(
      t,
      'acts',
      'The acts of the party with their dates, in chronological order and in the terms of the depositary: "signature 1948-12-11", "ratification 1988-11-25", "accession", "notice of withdrawal". Empty if no source lists them.',
    ),
  };
}

function listField(t: RelationshipFields, property: 'obligations' | 'acts', description: string) {
  return t.properties(partyTo, [property], {
    type: ['String'],
    nullable: false,
    description,
    convert: ([text]) => (typeof text === 'string' ? text.split(ITEMS_BETWEEN) : []),
  });
}
