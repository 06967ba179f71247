import { defineRelationship } from '../../src/graph/model/relationship-model.ts';
import { dispute } from './model.ts';
import { event } from '../event/model.ts';
import { treaty } from '../treaty/model.ts';

const turns = [treaty, event, dispute];

export const ledTo = defineRelationship('LED_TO', {
  from: turns,
  to: turns,
  phrase: { past: 'led to', perfect: 'led to' },
  properties: { note: 'text' },
});

export const partOf = defineRelationship('PART_OF', {
  from: turns,
  to: turns,
  phrase: { past: 'was part of', perfect: 'has been part of' },
  properties: { note: 'text' },
});

export const replacedBy = defineRelationship('REPLACED_BY', {
  from: turns,
  to: turns,
  phrase: { past: 'was replaced by', perfect: 'was replaced by' },
  properties: { note: 'text' },
});

export const endedBy = defineRelationship('ENDED_BY', {
  from: turns,
  to: turns,
  phrase: { past: 'was ended by', perfect: 'was ended by' },
  properties: { note: 'text' },
});

export const amends = defineRelationship('AMENDS', {
  from: turns,
  to: turns,
  phrase: { past: 'amended', perfect: 'amended' },
  properties: { note: 'text' },
});

export const concerns = defineRelationship('CONCERNS', {
  from: [event, treaty],
  to: dispute,
  phrase: { past: 'concerned', perfect: 'has concerned' },
  properties: { note: 'text' },
});
