import { defineLink } from '../../src/model/link-model.ts';
import { defineNode } from '../../src/model/node-model.ts';
import { country } from './country.ts';
import { organization } from './organization.ts';

export const treaty = defineNode(
  'Treaty',
  {
    treatyKind: 'text',
    signedOn: 'edtf',
    inForceOn: 'edtf',
    endedOn: 'edtf',
    signedAt: 'text',
    isMultilateral: 'boolean',
  },
  ['treatyKind', 'signedOnEarliest'],
);

/** What stands between two obligations or acts of a party in the text of all of them. */
export const ITEMS_BETWEEN = '; ';

export const partyTo = defineLink('PARTY_TO', {
  from: [country, organization],
  to: treaty,
  phrase: { past: 'was party to', present: 'is party to' },
  properties: { signedOn: 'edtf', role: 'text', obligations: 'text', acts: 'text' },
  unbound: { property: 'role', value: 'signatory' },
});
