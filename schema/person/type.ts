import { NAMED } from '../shared/sorts.ts';
import { builder } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { entityInterfaces } from '../shared/entity.ts';
import { country } from '../country/model.ts';
import { person } from './model.ts';

const Person = builder.nodeObject(person, {
  description: 'A person whom statements mention.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: t.property(person, 'key', {
      nullable: false,
      description: 'The key, for `person(slug:)`.',
    }),
    born: t.property(person, 'born', { description: 'When he or she was born.' }),
    died: t.property(person, 'died', {
      description: 'When he or she died; null where alive or not known.',
    }),
    nationality: t.nodeByKey(person, 'nationality', {
      target: country,
      type: Country,
      description: 'Of which country.',
    }),
    role: t.property(person, 'role', { description: 'What he or she was.' }),
  }),
});

const Persons = builder.nodeConnection('Person', {
  description: 'Persons, page by page.',
  node: Person,
});

builder.queryFields((t) => ({
  person: t.nodeBySlug(person, {
    type: Person,
    acceptsTemporalArgs: true,
    description: 'One person by the slug, such as "douglas-macarthur".',
  }),
  persons: t.nodesConnection(Persons, {
    model: person,
    sort: NAMED,
    description: 'All persons, by name.',
  }),
}));
