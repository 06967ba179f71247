import type { ClassTerm, PropertyTerm } from '../../src/linked-data/vocabulary.ts';

/** The class of all entities. */
export const ENTITY = 'Entity';

/** The class of all facts. */
export const FACT = 'Fact';

/** The classes without a label in the graph. */
export const OWN_CLASSES: readonly ClassTerm[] = [
  {
    name: ENTITY,
    comments: ['An object with a name, facts and sources.'],
    parents: [],
  },
  {
    name: FACT,
    comments: [
      'A relationship between two entities in a period, as claimed by one or more sources. rdf:subject, rdf:predicate and rdf:object state the relationship. Facts with the rank NORMAL are claims that gaiko does not prefer.',
    ],
    parents: ['rdf:Statement', 'schema:Claim'],
  },
  {
    name: 'DatedName',
    comments: ['A name with the period of its use.'],
    parents: [],
  },
  {
    name: 'Code',
    comments: ['A code of an entity, with its list and the period of its use.'],
    parents: ['schema:PropertyValue'],
  },
];

const DEFAULTS = { ranges: [], parents: [] } as const;

/** The properties that are not columns of an export. */
export const OWN_PROPERTIES: readonly PropertyTerm[] = [
  {
    ...DEFAULTS,
    name: 'key',
    value: 'text',
    comments: ['The stable key of an entity. The URI of the entity ends with the key.'],
    domains: [ENTITY],
    parents: ['dcterms:identifier'],
  },
  {
    ...DEFAULTS,
    name: 'label',
    borrowed: 'rdfs:label',
    value: 'english',
    comments: ['The fact as a sentence with its dates.'],
    domains: [FACT],
  },
  {
    ...DEFAULTS,
    name: 'sources',
    borrowed: 'schema:citation',
    value: 'source',
    comments: ['The sources of an entity or a fact, best quality first.'],
    domains: [ENTITY, FACT],
    ranges: ['Source'],
  },
  {
    ...DEFAULTS,
    name: 'rivals',
    value: 'fact',
    comments: ['The rival claims about the same fact.'],
    domains: [FACT],
    ranges: [FACT],
  },
  {
    ...DEFAULTS,
    name: 'certainlyHeldOn',
    value: 'edtf',
    comments: [
      'A date on which the fact held under every reading of imprecise dates. Only documents for a date (asOf) have this property.',
    ],
    domains: [FACT],
  },
  {
    ...DEFAULTS,
    name: 'possiblyHeldOn',
    value: 'edtf',
    comments: [
      'A date on which the fact possibly, but not certainly, held. Only documents for a date (asOf) have this property.',
    ],
    domains: [FACT],
  },
  {
    ...DEFAULTS,
    name: 'openDate',
    value: 'term',
    comments: [
      'A property whose date a source states to be open. An entity or a fact with the open date endedOn continues. A date that is neither stated nor open is unknown.',
    ],
    domains: [ENTITY, FACT],
  },
  {
    ...DEFAULTS,
    name: 'datedName',
    value: 'term',
    comments: ['A name of the entity that was used in a known period.'],
    domains: [ENTITY],
    ranges: ['DatedName'],
  },
  {
    ...DEFAULTS,
    name: 'usedFrom',
    value: 'edtf',
    comments: ['The date from which a name or a code was used.'],
    domains: ['DatedName', 'Code'],
  },
  {
    ...DEFAULTS,
    name: 'usedUntil',
    value: 'edtf',
    comments: ['The date until which a name or a code was used.'],
    domains: ['DatedName', 'Code'],
  },
  {
    ...DEFAULTS,
    name: 'scheme',
    borrowed: 'schema:propertyID',
    value: 'text',
    comments: ['The list to which a code belongs.'],
    domains: ['Code'],
  },
  {
    ...DEFAULTS,
    name: 'code',
    borrowed: 'schema:value',
    value: 'text',
    comments: ['The text of a code.'],
    domains: ['Code'],
  },
  {
    ...DEFAULTS,
    name: 'isTruncated',
    value: 'boolean',
    comments: ['Whether a file omits entities or facts because of a limit.'],
    domains: [],
  },
];
