import { byPeriod } from '../../src/dates/plugin/by-period.ts';
import { byEnds, byNodeProperty, byRowProperty } from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import { organization } from '../organization/model.ts';
import { partyGroups } from '../organization/groups.ts';
import { builder } from '../shared/builder.ts';
import { BY_SOURCE, linkDate, nodeDate } from '../shared/groups.ts';
import { partyTo } from './model.ts';

builder.groupKey(
  partyGroups,
  'ROLE',
  byRowProperty('partyRole', 'By the category of the role of a party to a treaty.'),
);

/** The group keys of treaties. */
export const treatyGroups = builder.groupEnum('Treaty', {
  what: 'treaties',
  keys: {
    KIND: byNodeProperty('treatyKind', 'By kind of treaty.'),
    PARTY: byEnds(
      { links: [partyTo], direction: 'IN', to: [country, organization] },
      'By the parties that are or were bound by the treaty.',
    ),
    PLACE: byNodeProperty('signedAt', 'By place of signature.'),
    ...byPeriod((row) => (row === 'l' ? linkDate('signedOn') : nodeDate('signedOn')), 'signature'),
    ...BY_SOURCE,
  },
});
