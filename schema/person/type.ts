import { byPeriod } from '../../src/dates/plugin/by-period.ts';
import { byNodeKey } from '../../src/pothos-plugin-neo4j/index.ts';
import { BY_SOURCE, nodeDate } from '../shared/groups.ts';
import { nodeDates } from '../shared/measures.ts';
import { existedIn } from '../../src/claims/plugin/node-span.ts';
import { builder, slugField } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { entityInterfaces } from '../shared/entity.ts';
import { country } from '../country/model.ts';
import { personFilter } from './filter.ts';
import { person } from './model.ts';
import { personSort } from './sort.ts';

const Person = builder.nodeObject(person, {
  description: 'A person who is mentioned in statements.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: slugField(t, person),
    born: t.property('born', { description: 'The date of birth.' }),
    died: t.property('died', {
      description: 'The date of death. Null if the person is alive or the date is unknown.',
    }),
    nationality: t.nodeByKey(person, 'nationality', {
      target: country,
      type: Country,
      description: 'The nationality.',
    }),
    role: t.property('role', { description: 'The role or office of the person.' }),
  }),
});

const personGroups = builder.groupEnum('Person', {
  what: 'persons',
  keys: {
    NATIONALITY: byNodeKey('nationality', country.label, 'By nationality.'),
    ...byPeriod(nodeDate('born'), 'birth'),
    ...BY_SOURCE,
  },
});

const personMeasures = {
  born: nodeDates('born', 'The dates of birth.'),
  died: nodeDates('died', 'The dates of death.'),
};

const Persons = builder.nodeConnection('Person', {
  description: 'A connection of persons.',
  node: Person,
  groups: personGroups,
  measures: personMeasures,
});

builder.queryFields((t) => ({
  person: t.nodeBySlug(person, {
    type: Person,
    inheritsScope: true,
    description: 'Finds a person by the slug, such as "douglas-macarthur".',
  }),
  persons: t.nodesConnection(Persons, {
    model: person,
    sort: personSort,
    filter: personFilter,
    inheritsScope: true,
    conditions: existedIn({ start: 'born', end: 'died' }),
    description:
      'All persons, sorted by name. With `asOf`, only those who were or may have been alive on the date.',
  }),
}));
