import { defineFact } from '../../src/claims/fact-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { country } from '../country/model.ts';
import { dispute } from '../dispute/model.ts';
import { event } from '../event/model.ts';
import { organization } from '../organization/model.ts';
import { person } from '../person/model.ts';
import { place } from '../place/model.ts';
import { poll } from '../poll/model.ts';
import { treaty } from '../treaty/model.ts';

export const statement = defineNode('Statement', {
  title: 'text',
  text: 'text',
  statementKind: 'text',
  section: 'text',
  date: 'edtf',
  amount: 'float',
  unit: 'text',
});

export const mentions = defineFact('MENTIONS', {
  from: statement,
  to: [country, organization, person, place, treaty, event, dispute, poll],
  phrase: { past: 'mentions', perfect: 'mentions' },
});
