import { nodeDurationOf } from '../../src/dates/plugin/node-duration.ts';
import { COUNTRY_DATES } from './measures.ts';
import { oneOf, textOf } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { NAME } from '../shared/filters.ts';
import { mayHaveExisted } from './existence.ts';
import { CountryKind } from './kind.ts';

/** The filter on countries. Later topics add conditions on their links. */
export const countryFilter = builder.filterInput('Country', {
  description:
    'Conditions on a country, such as `{region: {eq: "Asia"}, existsOn: "1905"}`, or on its links, such as `{treaties: {some: {treaty: {treatyKind: {eq: "alliance"}}}}}`.',
  fields: () => ({
    code: textOf('node', 'key', {
      description:
        'The `code` of the country, in capitals: {eq: "JPN"}. To find a country by another code or a name, use `country(code:)`.',
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
  }),
});

builder.filterField(
  countryFilter,
  'duration',
  nodeDurationOf(
    COUNTRY_DATES,
    'The days from the first day of existence to the last: {lt: 3650}.',
  ),
);
