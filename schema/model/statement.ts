import { defineLink } from '../../src/model/link-model.ts';
import { defineNode } from '../../src/model/node-model.ts';
import { country } from './country.ts';
import { dispute } from './dispute.ts';
import { event } from './event.ts';
import { organization } from './organization.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { poll } from './poll.ts';
import { treaty } from './treaty.ts';

export const statement = defineNode('Statement', {
  title: 'text',
  text: 'text',
  statementKind: 'text',
  section: 'text',
  date: 'edtf',
  amount: 'float',
  unit: 'text',
});

export const mentions = defineLink('MENTIONS', {
  from: statement,
  to: [country, organization, person, place, treaty, event, dispute, poll],
  phrase: { past: 'mentions', perfect: 'mentions' },
});
