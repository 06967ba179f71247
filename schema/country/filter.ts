import { nodeDurationOf } from '../../src/dates/plugin/node-duration.ts';
import { COUNTRY_DATES } from './measures.ts';
import { dateOf } from '../../src/dates/plugin/property-types.ts';
import {
  floatType,
  linksOf,
  nodeOf,
  oneOf,
  propertyOf,
  textOf,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { FACT, NAME, SOURCES } from '../shared/filters.ts';
import { entityFilter, LINKS } from '../shared/link-filter.ts';
import { CODES } from './codes.ts';
import { mayHaveExisted } from './existence.ts';
import { CountryKind } from './kind.ts';
import { borders, country, succeededBy } from './model.ts';
import { SuccessionKind } from './succession-kind.ts';

/** The filter on countries. Later topics add conditions on their links. */
export const countryFilter = builder.filterInput('Country', {
  description:
    'Conditions on a country, such as `{region: {eq: "Asia"}, existsOn: "1905"}`, or on its links, such as `{treaties: {some: {treaty: {treatyKind: {eq: "alliance"}}}}}`.',
  fields: () => ({
    code: textOf('node', 'key', {
      description:
        'The `code` of the country, in capitals: {eq: "JPN"}. For other codes, use `codes`. To find a country by a name, use `country(code:)`.',
    }),
    name: NAME,
    region: textOf('node', 'region', {
      description: 'The region (UN M49): Africa, Americas, Asia, Europe or Oceania.',
    }),
    subregion: textOf('node', 'subregion', {
      description: 'The subregion (UN M49): "Eastern Asia".',
    }),
    countryKind: oneOf('node', 'countryKind', {
      type: () => CountryKind,
      description: 'The kind of country.',
    }),
    existsOn: {
      type: () => 'Edtf',
      description: 'The country certainly or possibly existed at some time in this period.',
      condition: (date: string, { node }) => mayHaveExisted(node, date),
    },
    existedFrom: dateOf('node', 'existedFrom', {
      description: 'The date on which the country began to exist.',
    }),
    existedUntil: dateOf('node', 'existedUntil', { description: 'The end date.' }),
    independentOn: dateOf('node', 'independentOn', { description: 'The date of independence.' }),
    independentFrom: textOf('node', 'independentFrom', {
      description: 'The `code` of the country from which it became independent: {eq: "GBR"}.',
    }),
    capital: textOf('node', 'capital', { description: 'The capital.' }),
    sources: SOURCES,
    borders: linksOf(
      () => borderList,
      { links: [borders], direction: 'BOTH', to: [country] },
      'The borders with other countries.',
    ),
    predecessors: linksOf(
      () => successionList,
      { links: [succeededBy], direction: 'IN', to: [country] },
      'The predecessors. The `asOf` of the field does not apply.',
      { inheritsScope: false },
    ),
    successors: linksOf(
      () => successionList,
      { links: [succeededBy], direction: 'OUT', to: [country] },
      'The successors. The `asOf` of the field does not apply.',
      { inheritsScope: false },
    ),
    links: LINKS,
  }),
});

builder.filterField(countryFilter, 'codes', CODES);

builder.filterField(
  countryFilter,
  'duration',
  nodeDurationOf(
    COUNTRY_DATES,
    'The days from the first day of existence to the last: {lt: 3650}.',
  ),
);

/** The filter on the borders of a country. */
export const borderFilter = builder.filterInput('Border', {
  description:
    'Conditions on a border and on the neighboring country: `{borderKind: {eq: "land"}, lengthKm: {gte: 1000}}`.',
  isOnLinks: true,
  fields: () => ({
    fact: FACT,
    lengthKm: propertyOf(floatType, 'link', 'lengthKm', {
      description: 'The length of the border in kilometers.',
    }),
    borderKind: textOf('link', 'borderKind', {
      description: 'The kind of border: {eq: "land"}.',
    }),
    country: nodeOf(() => countryFilter, 'The neighboring country.'),
  }),
});

const borderList = builder.listFilterInput('Border', { what: 'borders', filter: borderFilter });

/** The filter on the predecessors or successors of a country. */
export const successionFilter = builder.filterInput('Succession', {
  description: 'Conditions on a predecessor or successor: `{succession: SPLIT}`.',
  isOnLinks: true,
  fields: () => ({
    fact: FACT,
    succession: oneOf('link', 'succession', {
      type: () => SuccessionKind,
      description: 'How one country succeeded the other.',
    }),
    country: nodeOf(() => countryFilter, 'The predecessor or successor.'),
  }),
});

const successionList = builder.listFilterInput('Succession', {
  what: 'predecessors or successors',
  filter: successionFilter,
});

builder.filterField(
  entityFilter,
  'region',
  textOf('node', 'region', {
    label: country.label,
    description:
      'The region of the country: Africa, Americas, Asia, Europe or Oceania. Other entities have none.',
  }),
);
