import {
  edtf,
  country,
  listOf,
  numberBetween,
  optional,
  required,
} from '../../import/table/column.ts';
import { findCountry } from '../../import/table/find-country.ts';
import { splitList } from '../../import/record/language-of.ts';
import { makeClaims } from '../../import/record/make-claims.ts';
import { makeNode } from '../../import/record/make-node.ts';
import { defineSource, type DataSet, type Publication } from '../../import/table/source.ts';
import { event, tookPartIn } from '../../schema/event/model.ts';

const PORT_VISITS_2: Publication = {
  key: 'port-visits-2',
  title: 'Made-up Port Visits',
  publisher: 'Institute of Made-up Studies',
  url: '',
  license: 'asks for citation',
  citation: 'Made-up Port Visits, version 2, 2020.',
  version: '2',
  coverage: '1850/1913',
  sourceKind: 'document',
};

const visits = defineSource({
  id: 'port-visits',
  file: 'visits.csv',
  external: {
    versions: 'visits.csv of versions 1 and 2',
    optionalColumns: ['ships'],
    // Version 1 uses another name for this column.
    nameColumns: (header) => header.map((name) => (name === 'visit_no' ? 'visit' : name)),
  },
  manifest: {
    title: PORT_VISITS_2.title,
    publisher: PORT_VISITS_2.publisher,
    license: PORT_VISITS_2.license,
    citation: PORT_VISITS_2.citation,
    coverage: PORT_VISITS_2.coverage,
    expectedRows: { atLeast: 3, atMost: 10_000 },
    preference: 'There is no other source of these visits.',
    publications: [PORT_VISITS_2],
  },
  columns: {
    visit: numberBetween(1, 99_999),
    date: edtf,
    host: country,
    guests: listOf(country),
    port: required,
    ships: optional(numberBetween(0, 500)),
  },
  key: (row) => row.visit,
  findIssues: (row) =>
    splitList(row.guests).includes(row.host)
      ? [{ column: 'guests', rule: 'host', message: 'contains the host' }]
      : [],
  skipReason: (row) => (row.ships === '0' ? 'no ship came' : undefined),
  records: (row, origin, context) => {
    const shared = { origin, sources: [PORT_VISITS_2.key] };
    const key = `port-visit-${row.visit}`;
    const parties = [row.host, ...splitList(row.guests)].map((code) => findCountry(context, code));
    return [
      makeNode({
        ...shared,
        model: event,
        key,
        preference: 1,
        properties: {
          name: `Visit to ${row.port} (${row.date.slice(0, 4)})`,
          eventKind: 'port-visit',
          startedOn: row.date,
          place: row.port,
        },
      }),
      ...parties.flatMap((from, index) =>
        from === undefined
          ? []
          : makeClaims({
              ...shared,
              link: tookPartIn,
              from,
              to: { model: event, key },
              start: row.date,
              properties: { role: index === 0 ? 'host' : 'guest' },
            }),
      ),
    ];
  },
});

/** The made-up data set of docs/adding-a-source.md. */
export const portVisits: DataSet = { id: 'port-visits', tables: [visits] };
