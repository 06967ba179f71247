import { claimsOf, OPEN_SCOPE, scopeArguments } from '../../src/claims/plugin/scope.ts';
import { FACT_MEASURES } from '../../src/claims/plugin/measures.ts';
import { FACT_IN_FORCE } from '../../src/claims/plugin/validity.ts';
import { durationField } from '../../src/dates/plugin/duration-type.ts';
import { seriesBy } from '../../src/dates/plugin/series.ts';
import { readEntries } from '../../src/graph/model/list-entry.ts';
import './changes.ts';
import './examples.ts';
import { NAMED } from '../shared/sorts.ts';
import { borderSort, countrySort } from './sort.ts';
import {
  collectForNode,
  planOnce,
  narrowScope,
  placeOf,
} from '../../src/pothos-plugin-neo4j/index.ts';
import type { EdtfDate } from '../../src/dates/read-edtf.ts';
import { noteAbsentNodes } from './absent-states.ts';
import { builder } from '../shared/builder.ts';
import { Rank } from '../shared/confidence.ts';
import { CodeScheme, CountryCode, readCodes } from './codes.ts';
import { CountryKind } from './kind.ts';
import { SuccessionKind } from './succession-kind.ts';
import { PartialDate } from '../shared/partial-date.ts';
import { dateOrNull, entityInterfaces } from '../shared/entity.ts';
import { Fact } from '../shared/fact.ts';
import { countryGroups, neighborGroups } from './groups.ts';
import { borderMeasures, COUNTRY_DATES, countryMeasures } from './measures.ts';
import { LINK_START } from '../shared/groups.ts';
import { countryExistedIn } from './existence.ts';
import { borderFilter, countryFilter, successionFilter } from './filter.ts';
import { findCountry } from './find-country.ts';
import { borders, country, succeededBy } from './model.ts';
import { findSources, Source } from '../shared/source.ts';

interface ExistenceValue {
  readonly from: EdtfDate | null;
  readonly until: EdtfDate | null;
  readonly rank: typeof Rank.$inferType;
  readonly sources: readonly string[];
}

const Existence = builder.objectRef<ExistenceValue>('Existence').implement({
  description: 'A period in which a state existed, and its sources.',
  fields: (t) => ({
    from: t.expose('from', { type: PartialDate, nullable: true, description: 'The start date.' }),
    until: t.expose('until', {
      type: PartialDate,
      nullable: true,
      description: 'The end date. `..` if the state still exists.',
    }),
    rank: t.expose('rank', {
      type: Rank,
      description: 'The rank of this account among its rivals.',
    }),
    sources: t.field({
      type: [Source],
      description: 'The sources.',
      resolve: (span, _arguments, context, info) => findSources({ context, info }, span.sources),
    }),
  }),
});

/** The country type. */
export const Country = builder.nodeObject(country, {
  description: 'A state, former state or territory.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    code: t.property('key', {
      nullable: false,
      description:
        'The stable key of the country, also for filters: the ISO 3166-1 alpha-3 code if there is one (JPN), otherwise our own code (QING, JOSEON, SUN).',
    }),
    iso2: t.property('iso2', { description: 'ISO 3166-1 alpha-2.' }),
    iso3: t.property('iso3', { description: 'ISO 3166-1 alpha-3.' }),
    codes: t.properties(['codes'], {
      type: [CountryCode],
      nullable: false,
      description: 'The codes of the country.',
      args: {
        schemes: t.arg({
          type: [CodeScheme],
          description: 'Returns only the codes of these lists. Default: all lists.',
        }),
      },
      convert: ([list], _country, { schemes }) => readCodes(list, schemes),
    }),
    countryKind: t.property('countryKind', {
      type: CountryKind,
      nullable: false,
      description: 'The kind of country: state, former state, territory or other.',
    }),
    existedFrom: t.property('existedFrom', {
      description:
        'The date on which the country began to exist. Null if unknown. If it existed in several periods, the start of the first period.',
    }),
    existedUntil: t.property('existedUntil', {
      description: 'The end date. `..` if it continues, null if unknown.',
    }),
    duration: durationField(t, country, {
      ...COUNTRY_DATES,
      description:
        'The days from the first day of existence to the last, including interruptions. Null if a date is unknown. If the country still exists, `latest` is null, and `earliest` counts to today.',
    }),
    existence: t.properties(['existence'], {
      type: [Existence],
      nullable: false,
      description: 'The known periods in which the country existed.',
      convert: ([list]) =>
        readEntries(list).map(([from, until, rank, sources]) => ({
          from: dateOrNull(from),
          until: dateOrNull(until),
          rank,
          sources: String(sources).split(';'),
        })),
    }),
  }),
});

builder.objectFields(Country, (t) => ({
  independentOn: t.property(country, 'independentOn', {
    description: 'The date of independence.',
  }),
  independentFrom: t.nodeByKey(country, 'independentFrom', {
    target: country,
    type: Country,
    description: 'The country from which it became independent.',
  }),
  region: t.property(country, 'region', {
    description: 'The region of the world (UN M49): Africa, Americas, Asia, Europe or Oceania.',
  }),
  subregion: t.property(country, 'subregion', {
    description: 'The subregion (UN M49), such as Eastern Asia.',
  }),
  capital: t.property(country, 'capital', { description: 'The capital.' }),
  capitalLatitude: t.property(country, 'capitalLatitude', {
    description: 'The latitude of the capital in degrees. North is positive.',
  }),
  capitalLongitude: t.property(country, 'capitalLongitude', {
    description: 'The longitude of the capital in degrees. East is positive.',
  }),
  latitude: t.property(country, 'latitude', {
    description: 'The latitude of the center of the country in degrees. North is positive.',
  }),
  longitude: t.property(country, 'longitude', {
    description: 'The longitude of the center of the country in degrees. East is positive.',
  }),
}));

/** The connection of countries. */
export const Countries = builder.nodeConnection('Country', {
  description: 'A connection of countries.',
  node: Country,
  groups: countryGroups,
  measures: countryMeasures,
});

const CountryBorders = builder.relationshipConnection('CountryBorders', {
  model: borders,
  description: 'A connection of the borders of a country.',
  node: Country,
  nodeDescription: 'The neighboring country.',
  interfaces: [Fact],
  fields: (t) => ({
    lengthKm: t.property('lengthKm', {
      description: 'The length of the border in kilometers.',
    }),
    borderKind: t.property('borderKind', {
      description: 'The kind of border: land, or the maximum distance across water.',
    }),
    note: t.property('note', { description: 'A note. Null if there is none.' }),
  }),
  groups: neighborGroups,
  measures: borderMeasures,
  totals: seriesBy(LINK_START, FACT_IN_FORCE),
});

const CountrySuccession = builder.relationshipConnection('CountrySuccession', {
  model: succeededBy,
  description: 'A connection of the predecessors or successors of a country.',
  node: Country,
  nodeDescription: 'The predecessor or successor.',
  interfaces: [Fact],
  fields: (t) => ({
    succession: t.property('succession', {
      type: SuccessionKind,
      description: 'How one country succeeded the other.',
    }),
  }),
  groups: neighborGroups,
  measures: FACT_MEASURES,
});

builder.objectFields(Country, (t) => ({
  borders: t.relatedConnection(CountryBorders, {
    steps: [{ links: [borders], direction: 'BOTH', to: [country] }],
    sort: borderSort,
    filter: borderFilter,
    description: 'The countries that share a border with the country, sorted by name.',
  }),
  predecessors: t.relatedConnection(CountrySuccession, {
    steps: [{ links: [succeededBy], direction: 'IN', to: [country] }],
    sort: NAMED,
    filter: successionFilter,
    inheritsScope: false,
    description: 'The predecessors of the country, sorted by name.',
  }),
  successors: t.relatedConnection(CountrySuccession, {
    steps: [{ links: [succeededBy], direction: 'OUT', to: [country] }],
    sort: NAMED,
    filter: successionFilter,
    inheritsScope: false,
    description: 'The successors of the country, sorted by name.',
  }),
}));

builder.queryFields((t) => ({
  country: t.field({
    type: Country,
    nullable: true,
    description:
      'Finds a country by code or name, ignoring case. Accepts present-day ISO 3166-1 codes (JP, JPN, 392), our own keys (QING), former ISO codes that have not been reassigned (SU, DD, YU), exact names in any language (Siam, 日本), and codes from any list with the scheme as prefix (cow:740, cow:JPN, gw:260, m49:392, wikidata:Q17, former:CSHH). A number without a scheme is an ISO 3166-1 code. Present-day ISO codes take precedence. If the text matches several countries, the error contains `candidates`. If it matches none, the error contains `suggestions`.',
    args: {
      code: t.arg.string({
        required: true,
        description: 'The code or name, such as "JP", "cow:740" or "Siam".',
      }),
      on: t.arg({
        type: 'Edtf',
        description:
          'The date for which the code or name is resolved. Example: "cow:365" on 1900 is the Russian Empire. If the country did not exist yet, its predecessor is returned: "CN" on 1905 is Qing China. If there were several predecessors, as for "DE" on 1975, the error contains `candidates`.',
      }),
      ...scopeArguments(t),
    },
    resolve: async (_root, { code, on, ...scope }, context, info) => {
      const narrowed = narrowScope(OPEN_SCOPE, scope);
      const { columns } = planOnce(context, info, findCountry, (selection) =>
        collectForNode(selection, 'n', placeOf(context.planning, narrowed, 'one')),
      );
      const call = { context, scope: narrowed, columns };
      const found = await findCountry(call, code, on ?? null);
      await noteAbsentNodes(context, [found], claimsOf(call.scope).asOf);
      return found;
    },
  }),
  countries: t.nodesConnection(Countries, {
    model: country,
    sort: countrySort,
    filter: countryFilter,
    inheritsScope: true,
    conditions: countryExistedIn,
    description:
      'All countries, sorted by name. With `asOf`, only countries that existed on the date. All links below are limited to the same date.',
  }),
}));
