import { byEnds, byNodeProperty } from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import { organization } from '../organization/model.ts';
import { builder } from '../shared/builder.ts';
import { BY_SOURCE } from '../shared/groups.ts';
import { partyTo } from './model.ts';

/** The group keys of treaties. */
export const treatyGroups = builder.groupEnum('Treaty', {
  what: 'treaties',
  keys: {
    KIND: byNodeProperty('treatyKind', 'By kind of treaty.'),
    PARTY: byEnds(
      { links: [partyTo], direction: 'IN', to: [country, organization] },
      'By the parties that are or were bound by the treaty.',
    ),
    ...BY_SOURCE,
  },
});
