import { oneOf, textOf } from '../../src/pothos-plugin-neo4j/filters/filter-fields.ts';
import { builder } from '../shared/builder.ts';
import { NAME } from '../shared/filters.ts';
import { mayHaveExisted } from './existence.ts';
import { CountryKind } from './kind.ts';

/** Countries. Later topics add what they tie to them. */
export const countryFilter = builder.filterInput('Country', {
  description:
    'Conditions on a country: `{region: {eq: "Asia"}, existsOn: "1905"}`, or by what it is tied to: `{treaties: {some: {treaty: {treatyKind: {eq: "alliance"}}}}}`.',
  fields: () => ({
    code: textOf('node', 'key', {
      description:
        'Its `code`, in capitals: {eq: "JPN"}. Other codes and names are read by `country(code:)`.',
    }),
    name: NAME,
    region: textOf('node', 'region', {
      description: 'Its region (UN M49): Africa, Americas, Asia, Europe or Oceania.',
    }),
    subregion: textOf('node', 'subregion', {
      description: 'Its subregion (UN M49): "Eastern Asia".',
    }),
    countryKind: oneOf('node', 'countryKind', {
      type: () => CountryKind,
      description: 'What sort of country it is.',
    }),
    existsOn: {
      type: () => 'Edtf',
      description:
        'It existed at some time in this, or may have: only what surely did not exist is left out.',
      condition: (date: string, { node }) => mayHaveExisted(node, date),
    },
  }),
});
