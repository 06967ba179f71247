import { createMapping, type Mapping } from '../../src/linked-data/mapping.ts';
import type { PropertyTerm, ValueKind, Vocabulary } from '../../src/linked-data/vocabulary.ts';

function property(name: string, value: ValueKind, more: Partial<PropertyTerm> = {}): PropertyTerm {
  const comments = [`The ${name}.`];
  return { name, value, comments, domains: ['Garden'], ranges: [], parents: [], ...more };
}

/** The vocabulary of a made-up graph of gardens. */
export const GARDENS: Vocabulary = {
  title: 'Gardens',
  description: 'A graph of gardens.',
  classes: [
    { name: 'Garden', comments: ['A garden.'], parents: ['schema:Place'] },
    { name: 'Fact', comments: ['A fact.'], parents: ['rdf:Statement'] },
    { name: 'Source', comments: ['A source.'], parents: [] },
    { name: 'DatedName', comments: ['A name in a period.'], parents: [] },
    { name: 'Code', comments: ['A code.'], parents: ['schema:PropertyValue'] },
  ],
  properties: [
    property('key', 'text'),
    property('name', 'english', { borrowed: 'schema:name' }),
    property('names', 'names', { borrowed: 'schema:alternateName' }),
    property('datedName', 'term'),
    property('codes', 'codes', { borrowed: 'schema:identifier' }),
    property('scheme', 'text', { borrowed: 'schema:propertyID' }),
    property('code', 'text', { borrowed: 'schema:value' }),
    property('usedFrom', 'edtf'),
    property('usedUntil', 'edtf'),
    property('openDate', 'term'),
    property('sources', 'source', { borrowed: 'schema:citation' }),
    property('title', 'text'),
    property('url', 'url'),
    property('pages', 'pages', { borrowed: 'rdfs:seeAlso' }),
    property('plantedOn', 'edtf'),
    property('endedOn', 'edtf'),
    property('knownFrom', 'day'),
    property('beds', 'integer'),
    property('area', 'float'),
    property('isOpen', 'boolean'),
    property('tags', 'text'),
    property('label', 'english', { borrowed: 'rdfs:label' }),
    property('rank', 'text'),
    property('role', 'text'),
    property('deniedBy', 'source'),
    property('rivals', 'fact'),
    property('isTruncated', 'boolean'),
  ],
  relations: [
    { ...property('feeds', 'entity'), type: 'FEEDS', isSymmetric: false, standing: null },
    { ...property('touches', 'entity'), type: 'TOUCHES', isSymmetric: true, standing: null },
    {
      ...property('memberOf', 'entity'),
      type: 'MEMBER_OF',
      isSymmetric: false,
      standing: { property: 'role', usual: 'MEMBER' },
    },
  ],
};

/** The mapping of the graph of gardens at an example address. */
export const gardens: Mapping = createMapping('https://example.org', GARDENS);
