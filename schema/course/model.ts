import { defineFact } from '../../src/claims/fact-model.ts';
import { dispute } from '../dispute/model.ts';
import { event } from '../event/model.ts';
import { treaty } from '../treaty/model.ts';

const courseEntities = [treaty, event, dispute];

export const ledTo = defineFact('LED_TO', {
  description: 'The first entity is commonly named as a cause of, or reason for, the second.',
  from: courseEntities,
  to: courseEntities,
  phrase: { past: 'led to', perfect: 'led to' },
  properties: { note: 'text' },
  claims: { form: 'moments' },
});

export const partOf = defineFact('PART_OF', {
  description: 'An event is part of another.',
  from: courseEntities,
  to: courseEntities,
  phrase: { past: 'was part of', perfect: 'has been part of' },
  properties: { note: 'text' },
  claims: { form: 'moments' },
});

export const replacedBy = defineFact('REPLACED_BY', {
  description: 'A treaty was revised, renewed or superseded by another.',
  from: courseEntities,
  to: courseEntities,
  phrase: { past: 'was replaced by', perfect: 'was replaced by' },
  properties: { note: 'text' },
  claims: { form: 'moments' },
});

export const endedBy = defineFact('ENDED_BY', {
  description: 'A treaty or dispute was ended by a treaty or an event.',
  from: courseEntities,
  to: courseEntities,
  phrase: { past: 'was ended by', perfect: 'was ended by' },
  properties: { note: 'text' },
  claims: { form: 'moments' },
});

export const amends = defineFact('AMENDS', {
  description: 'A treaty amends or supplements an earlier one.',
  from: courseEntities,
  to: courseEntities,
  phrase: { past: 'amended', perfect: 'amended' },
  properties: { note: 'text' },
  claims: { form: 'moments' },
});

export const concerns = defineFact('CONCERNS', {
  description: 'An event or a treaty is about a dispute.',
  from: [event, treaty],
  to: dispute,
  phrase: { past: 'concerned', perfect: 'has concerned' },
  properties: { note: 'text' },
  claims: { form: 'moments' },
});
