import { defineFact, invertMeanings } from '../../src/claims/fact-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { country } from '../country/model.ts';
import { withArticle } from '../shared/article.ts';
import { verbOfMember } from './wording.ts';

export const organization = defineNode(
  'Organization',
  {
    abbreviation: 'text',
    organizationKind: 'text',
    foundedOn: 'edtf',
    dissolvedOn: 'edtf',
    membershipNote: 'text',
    completeLists: 'texts',
  },
  {
    indexed: ['abbreviation'],
    color: '#e69f00',
    description: 'An international organization, forum, ministry or other body.',
    alignment: {
      classes: ['schema:Organization'],
      properties: {
        abbreviation: ['schema:alternateName'],
        foundedOn: ['schema:foundingDate'],
        dissolvedOn: ['schema:dissolutionDate'],
      },
    },
    lifetime: { start: ['foundedOnEarliest'], end: ['dissolvedOnLatest'] },
    wording: { formatName: withArticle },
  },
);

export const hasRelationsWith = defineFact('HAS_RELATIONS_WITH', {
  description: 'Two countries, or a country and an organization, have diplomatic relations.',
  from: country,
  to: [country, organization],
  isSymmetric: true,
  isContinued: true,
  phrase: { past: 'had diplomatic relations with', perfect: 'has had diplomatic relations with' },
  properties: { ordinal: 'integer', howEnded: 'text', note: 'text', dateText: 'text' },
  rules: { howEnded: { description: 'How the relations ended, in the words of the source.' } },
  claims: { form: 'openClose' },
  needsLivingEnds: true,
});

/** The words that sources use for each membership status. */
const MEMBERSHIP_STATUSES = {
  MEMBER: [
    'member',
    'permanent member',
    'non-permanent member',
    'regional member',
    'nonregional member',
    'party',
    'consultative party',
    'Chinese Taipei',
  ],
  ASSOCIATE: ['associate member', 'correspondent', 'subscriber', 'de facto member'],
  OBSERVER: ['observer', 'associate observer'],
  PARTNER: [
    'partner',
    'dialogue partner',
    'dialogue member',
    'sectoral dialogue partner',
    'cooperating state',
    'participant',
  ],
  CANDIDATE: ['candidate', 'pending member'],
  SIGNATORY: ['signatory'],
  CONTRIBUTOR: ['contributor'],
  SUSPENDED: ['suspended'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The status of a membership, independent of the wording of the source. */
export type MembershipStatus = keyof typeof MEMBERSHIP_STATUSES;

export const memberOf = defineFact('MEMBER_OF', {
  description: 'A country or organization has a membership status in an organization.',
  alignment: ['schema:memberOf'],
  from: [country, organization],
  to: organization,
  phrase: { past: 'was a member of', perfect: 'has been a member of' },
  properties: { status: 'text', membershipStatus: 'text', note: 'text' },
  wording: { properties: ['status'], verb: verbOfMember },
  claims: {
    form: 'periods',
    keepsApart: { property: 'membershipStatus', beside: ['SUSPENDED'] },
  },
  needsLivingEnds: true,
  hub: { node: organization, moreThan: 50 },
  standing: {
    property: 'membershipStatus',
    usual: 'MEMBER',
    word: 'status',
    meanings: invertMeanings(MEMBERSHIP_STATUSES),
  },
});
