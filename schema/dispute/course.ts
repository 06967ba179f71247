import { defineFact } from '../../src/claims/fact-model.ts';
import { dispute } from './model.ts';
import { event } from '../event/model.ts';
import { treaty } from '../treaty/model.ts';

const turns = [treaty, event, dispute];

export const ledTo = defineFact('LED_TO', {
  from: turns,
  to: turns,
  phrase: { past: 'led to', perfect: 'led to' },
  properties: { note: 'text' },
});

export const partOf = defineFact('PART_OF', {
  from: turns,
  to: turns,
  phrase: { past: 'was part of', perfect: 'has been part of' },
  properties: { note: 'text' },
});

export const replacedBy = defineFact('REPLACED_BY', {
  from: turns,
  to: turns,
  phrase: { past: 'was replaced by', perfect: 'was replaced by' },
  properties: { note: 'text' },
});

export const endedBy = defineFact('ENDED_BY', {
  from: turns,
  to: turns,
  phrase: { past: 'was ended by', perfect: 'was ended by' },
  properties: { note: 'text' },
});

export const amends = defineFact('AMENDS', {
  from: turns,
  to: turns,
  phrase: { past: 'amended', perfect: 'amended' },
  properties: { note: 'text' },
});

export const concerns = defineFact('CONCERNS', {
  from: [event, treaty],
  to: dispute,
  phrase: { past: 'concerned', perfect: 'has concerned' },
  properties: { note: 'text' },
});
