import { readEntries } from '../../src/graph/model/list-entry.ts';
import './changes.ts';
import './examples.ts';
import { NAMED } from '../shared/sorts.ts';
import { countrySort } from './sort.ts';
import { collectForNode } from '../../src/pothos-plugin-neo4j/selection/collect-columns.ts';
import { planOnce } from '../../src/pothos-plugin-neo4j/load/plan-once.ts';
import {
  narrowScope,
  OPEN_SCOPE,
  scopeArguments,
} from '../../src/pothos-plugin-neo4j/scope/scope.ts';
import type { EdtfDate } from '../../src/dates/read-edtf.ts';
import { noteAbsentNodes } from './absent-states.ts';
import { builder } from '../shared/builder.ts';
import { Rank } from '../shared/confidence.ts';
import { CountryKind } from './kind.ts';
import { PartialDate } from '../shared/partial-date.ts';
import { dateOrNull, entityInterfaces } from '../shared/entity.ts';
import { Fact } from '../shared/fact.ts';
import { countryFilter } from './filter.ts';
import { findCountry } from './find-country.ts';
import { borders, country, succeededBy } from './model.ts';
import { findSources, Source } from '../shared/source.ts';

const CodeScheme = builder.enumType('CodeScheme', {
  description: 'A list of country codes.',
  values: {
    ISO2: { description: 'ISO 3166-1 alpha-2.' },
    ISO3: { description: 'ISO 3166-1 alpha-3.' },
    ISO_NUMERIC: { description: 'ISO 3166-1 numeric.' },
    ISO_FORMER: { description: 'Codes that ISO 3166 has withdrawn (ISO 3166-3).' },
    COW: { description: 'Correlates of War, numeric.' },
    COW_ABBREVIATION: { description: 'Correlates of War, letters.' },
    M49: { description: 'United Nations M49.' },
    GEC: { description: 'Geopolitical Entities and Codes, once FIPS 10-4.' },
    OWN: { description: 'Our own, where ISO 3166 has none: QING, JOSEON.' },
  },
});

interface CodeValue {
  readonly scheme: typeof CodeScheme.$inferType;
  readonly value: string;
  readonly validFrom: EdtfDate | null;
  readonly validUntil: EdtfDate | null;
}

const CountryCode = builder.objectRef<CodeValue>('CountryCode').implement({
  description: 'A code of a country in one list of codes, and when it was valid.',
  fields: (t) => ({
    scheme: t.expose('scheme', { type: CodeScheme, description: 'The list of codes.' }),
    value: t.exposeString('value', { description: 'The code.' }),
    validFrom: t.expose('validFrom', {
      type: PartialDate,
      nullable: true,
      description: 'Since when it stands for this country; null where no bound is known.',
    }),
    validUntil: t.expose('validUntil', {
      type: PartialDate,
      nullable: true,
      description: 'Until when it stood for this country; null where no bound is known.',
    }),
  }),
});

interface ExistenceValue {
  readonly from: EdtfDate | null;
  readonly until: EdtfDate | null;
  readonly rank: typeof Rank.$inferType;
  readonly sources: readonly string[];
}

const Existence = builder.objectRef<ExistenceValue>('Existence').implement({
  description: 'A span of time in which a state existed, and who says so.',
  fields: (t) => ({
    from: t.expose('from', { type: PartialDate, nullable: true, description: 'When it began.' }),
    until: t.expose('until', {
      type: PartialDate,
      nullable: true,
      description: 'When it ended; `..` where it goes on.',
    }),
    rank: t.expose('rank', {
      type: Rank,
      description: 'How this account stands among its rivals.',
    }),
    sources: t.field({
      type: [Source],
      description: 'Who says so.',
      resolve: (span, _arguments, context, info) => findSources({ context, info }, span.sources),
    }),
  }),
});

/** The type of countries. */
export const Country = builder.nodeObject(country, {
  description: 'A state, former state or territory.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    code: t.property(country, 'key', {
      nullable: false,
      description:
        'The stable key, which filters take as `code`: ISO 3166-1 alpha-3 where there is one (JPN), else our own (QING, JOSEON, SUN).',
    }),
    iso2: t.property(country, 'iso2', { description: 'ISO 3166-1 alpha-2.' }),
    iso3: t.property(country, 'iso3', { description: 'ISO 3166-1 alpha-3.' }),
    codes: t.properties(country, ['codes'], {
      type: [CountryCode],
      nullable: false,
      description: 'All its codes in all lists.',
      convert: ([list]) =>
        readEntries(list).map(([scheme, value, from, until]) => ({
          scheme,
          value,
          validFrom: dateOrNull(from),
          validUntil: dateOrNull(until),
        })),
    }),
    countryKind: t.property(country, 'countryKind', {
      type: CountryKind,
      nullable: false,
      description: 'State, former state, territory or something else.',
    }),
    existedFrom: t.property(country, 'existedFrom', {
      description: 'When it began; null where that is not known. With gaps, the first beginning.',
    }),
    existedUntil: t.property(country, 'existedUntil', {
      description: 'When it ended; `..` where it goes on, null where that is not known.',
    }),
    existence: t.properties(country, ['existence'], {
      type: [Existence],
      nullable: false,
      description: 'The spans in which it existed, where that is known.',
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
    description: 'When it became independent.',
  }),
  independentFrom: t.nodeByKey(country, 'independentFrom', {
    target: country,
    type: Country,
    description: 'Of whom it became independent.',
  }),
  region: t.property(country, 'region', {
    description: 'The region of the world (UN M49): Africa, Americas, Asia, Europe or Oceania.',
  }),
  subregion: t.property(country, 'subregion', {
    description: 'The subregion (UN M49): Eastern Asia.',
  }),
  capital: t.property(country, 'capital', { description: 'The capital.' }),
  capitalLatitude: t.property(country, 'capitalLatitude', {
    description: 'The latitude of the capital in degrees, north positive.',
  }),
  capitalLongitude: t.property(country, 'capitalLongitude', {
    description: 'The longitude of the capital in degrees, east positive.',
  }),
  latitude: t.property(country, 'latitude', {
    description: 'The latitude of its middle in degrees, north positive.',
  }),
  longitude: t.property(country, 'longitude', {
    description: 'The longitude of its middle in degrees, east positive.',
  }),
}));

/** Countries as a connection. */
export const Countries = builder.nodeConnection('Country', {
  description: 'Countries, page by page.',
  node: Country,
});

const CountryBorders = builder.factConnection('CountryBorders', {
  description: 'The borders of a country, page by page.',
  node: Country,
  nodeDescription: 'The neighbour.',
  interfaces: [Fact],
  fields: (t) => ({
    lengthKm: t.property(borders, 'lengthKm', {
      description: 'How long the border is, in kilometres.',
    }),
    borderKind: t.property(borders, 'borderKind', {
      description: 'Land, or miles of water between.',
    }),
    note: t.property(borders, 'note', { description: 'What to know of it.' }),
  }),
});

const SuccessionKind = builder.enumType('SuccessionKind', {
  description: 'How one country followed another.',
  values: {
    SPLIT: { description: 'It took a part of the earlier one.' },
    MERGER: { description: 'The earlier one joined with others in it.' },
    CHANGE: { description: 'The same land under another state.' },
    ABSORPTION: { description: 'The earlier one was taken into it.' },
  },
});

const CountrySuccession = builder.factConnection('CountrySuccession', {
  description: 'Countries before or after a country, page by page.',
  node: Country,
  nodeDescription: 'The country before or after.',
  interfaces: [Fact],
  fields: (t) => ({
    succession: t.property(succeededBy, 'succession', {
      type: SuccessionKind,
      description: 'How the one followed the other.',
    }),
  }),
});

builder.objectFields(Country, (t) => ({
  borders: t.relatedConnection(CountryBorders, {
    steps: [{ links: [borders], direction: 'BOTH', to: [country] }],
    sort: NAMED,
    description: 'The countries that it borders, by name.',
  }),
  predecessors: t.relatedConnection(CountrySuccession, {
    steps: [{ links: [succeededBy], direction: 'IN', to: [country] }],
    sort: NAMED,
    acceptsTemporalArgs: false,
    description: 'The countries that it followed, by name.',
  }),
  successors: t.relatedConnection(CountrySuccession, {
    steps: [{ links: [succeededBy], direction: 'OUT', to: [country] }],
    sort: NAMED,
    acceptsTemporalArgs: false,
    description: 'The countries that followed it, by name.',
  }),
}));

builder.queryFields((t) => ({
  country: t.field({
    type: Country,
    nullable: true,
    description:
      "One country by a code or a name, in upper or lower case: today's ISO 3166-1 (JP, JPN, 392), our own keys (QING), former ISO codes that are free today (SU, DD, YU), an exact name in any language (Siam, 日本); with a scheme in front any code there is (cow:740, cow:JPN, m49:392, former:CSHH). Where schemes clash, today's ISO goes first. What means several countries is an error with the `candidates`, what means none one with `suggestions`.",
    args: {
      code: t.arg.string({
        required: true,
        description: 'The code or name, such as "JP", "cow:740", "Siam".',
      }),
      on: t.arg({
        type: 'Edtf',
        description:
          'For which date it is meant: "cow:365" on 1900 is the Russian Empire. Where the country was not there yet, those stand for it that were there in its place: "CN" on 1905 is Qing China, "DE" on 1975 is one of two states, and an error.',
      }),
      ...scopeArguments(t),
    },
    resolve: async (_root, { code, on, ...scope }, context, info) => {
      const { columns } = planOnce(context, info, findCountry, (selection) =>
        collectForNode(selection, 'n'),
      );
      const call = { context, scope: narrowScope(OPEN_SCOPE, scope), columns };
      const found = await findCountry(call, code, on ?? null);
      await noteAbsentNodes(context, [found], call.scope.asOf);
      return found;
    },
  }),
  countries: t.nodesConnection(Countries, {
    model: country,
    sort: countrySort,
    filter: countryFilter,
    description: 'All countries, by name.',
  }),
}));
