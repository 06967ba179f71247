import { defineLink } from '../../src/model/link-model.ts';
import { defineNode } from '../../src/model/node-model.ts';
import { country } from './country.ts';

export const organization = defineNode(
  'Organization',
  {
    abbreviation: 'text',
    organizationKind: 'text',
    foundedOn: 'edtf',
    dissolvedOn: 'edtf',
  },
  ['abbreviation'],
);

export const hasRelationsWith = defineLink('HAS_RELATIONS_WITH', {
  from: country,
  to: [country, organization],
  isSymmetric: true,
  phrase: { past: 'had diplomatic relations with', present: 'has diplomatic relations with' },
  properties: { ordinal: 'integer', note: 'text' },
});

export const memberOf = defineLink('MEMBER_OF', {
  from: [country, organization],
  to: organization,
  phrase: { past: 'was a member of', present: 'is a member of' },
  properties: { status: 'text', note: 'text' },
});
