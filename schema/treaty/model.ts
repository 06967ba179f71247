import { defineFact, invertMeanings } from '../../src/claims/fact-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { country } from '../country/model.ts';
import { organization } from '../organization/model.ts';
import { withArticle } from '../shared/article.ts';
import { isPlural, verbOfParty } from './wording.ts';

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
  {
    indexed: ['treatyKind', 'signedOnEarliest'],
    rules: { isMultilateral: { default: false } },
    color: '#2fd3a6',
    description: 'A treaty, agreement or joint declaration.',
    alignment: { classes: ['schema:CreativeWork'] },
    lifetime: { start: ['inForceOnEarliest', 'signedOnEarliest'], end: ['endedOnLatest'] },
    wording: { formatName: withArticle, isPlural },
  },
);

/** The separator of obligations and acts, which are stored as one text. */
export const ITEMS_BETWEEN = '; ';

export const partyTo = defineFact('PARTY_TO', {
  description: 'A country or organization is bound by a treaty, or has signed it.',
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
  wording: {
    properties: ['role', 'partyRole', 'signedOn'],
    verb: verbOfParty,
    onlyDate: { property: 'signedOn', verb: 'signed' },
  },
  claims: { form: 'periods', keepsApart: { property: 'partyRole' } },
  needsLivingEnds: true,
  hub: { node: treaty, moreThan: 50 },
  standing: {
    property: 'partyRole',
    usual: 'BOUND',
    word: 'role',
    meanings: invertMeanings({ BOUND: ['party', 'acceded'], SIGNATORY: ['signatory', 'ratified'] }),
  },
});
