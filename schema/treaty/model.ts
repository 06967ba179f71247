import { defineRelationship, invertMeanings } from '../../src/graph/model/relationship-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { country } from '../country/model.ts';
import { organization } from '../organization/model.ts';

export const treaty = defineNode(
  'Treaty',
  {
    treatyKind: 'text',
    signedOn: 'edtf',
    inForceOn: 'edtf',
    endedOn: 'edtf',
    signedAt: 'text',
    isMultilateral: 'boolean',
    hasUnlistedParties: 'boolean',
  },
  ['treatyKind', 'signedOnEarliest'],
);

/** The separator between obligations or acts that are stored in one text. */
export const ITEMS_BETWEEN = '; ';

export const partyTo = defineRelationship('PARTY_TO', {
  from: [country, organization],
  to: treaty,
  phrase: { past: 'was party to', perfect: 'has been party to' },
  properties: {
    signedOn: 'edtf',
    role: 'text',
    partyRole: 'text',
    obligations: 'text',
    acts: 'text',
  },
  standing: {
    property: 'partyRole',
    usual: 'BOUND',
    word: 'role',
    meanings: invertMeanings({ BOUND: ['party', 'acceded'], SIGNATORY: ['signatory', 'ratified'] }),
  },
});
