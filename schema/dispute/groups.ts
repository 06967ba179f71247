import { byPeriod } from '../../src/dates/plugin/by-period.ts';
import { byEnds, byNodeProperty } from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import { builder } from '../shared/builder.ts';
import { BY_SOURCE, nodeDate } from '../shared/groups.ts';
import { disputes } from './model.ts';

/** The group keys of disputes. */
export const disputeGroups = builder.groupEnum('Dispute', {
  what: 'disputes',
  keys: {
    STATUS: byNodeProperty('status', 'By status.'),
    PARTY: byEnds({ links: [disputes], direction: 'IN', to: [country] }, 'By party.'),
    SUBJECT: byNodeProperty('subject', 'By subject.'),
    ...byPeriod(nodeDate('startedOn'), 'the start date of the dispute'),
    ...BY_SOURCE,
  },
});
