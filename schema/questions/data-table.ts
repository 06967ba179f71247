import { cypher, toStatement } from '../../src/graph/cypher/cypher.ts';
import { readRows, type GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';

/** An imported table. */
interface ImportedTable {
  readonly name: string;
  readonly title: string;
  readonly publisher: string;
  readonly license: string;
  readonly citation: string;
  readonly coverage: string;
  readonly file: string;
  readonly rows: number;
  readonly covers: readonly Completeness[];
}

interface Completeness {
  readonly question: string;
  readonly from: string;
  readonly until: string;
  readonly pairs: string;
}

const DataCoverage = builder.objectRef<Completeness>('DataCoverage').implement({
  description:
    'A question for which a table is complete. Facts that are missing from the table did not exist.',
  fields: (t) => ({
    question: t.exposeString('question', {
      description:
        'The question for which the table is complete, such as ALLIANCES. `dyad` answers it.',
    }),
    from: t.exposeString('from', {
      description: 'The first day that the table covers, YYYY-MM-DD.',
    }),
    until: t.exposeString('until', {
      description: 'The last day that the table covers. 9999-12-31 if there is no end.',
    }),
    pairs: t.exposeString('pairs', {
      description:
        'ALL if the table covers all pairs of states. Otherwise, the code of the country that each covered pair includes.',
    }),
  }),
});

/** The type of imported tables. */
export const DataTable = builder.objectRef<ImportedTable>('DataTable').implement({
  description: 'An imported table with its publisher and the questions for which it is complete.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the table in `npm run import`.' }),
    title: t.exposeString('title', { description: 'The title.' }),
    publisher: t.exposeString('publisher', { description: 'The publisher.' }),
    license: t.exposeString('license', { description: 'The license.' }),
    citation: t.exposeString('citation', {
      description: 'The citation that the publisher requests.',
    }),
    coverage: t.exposeString('coverage', {
      description: 'The period that the table covers, in EDTF.',
    }),
    file: t.exposeString('file', {
      description: 'The file or files from which the table was read.',
    }),
    rows: t.exposeInt('rows', { description: 'The number of rows that were read.' }),
    covers: t.field({
      type: [DataCoverage],
      description: 'The questions for which the table is complete.',
      resolve: ({ covers }) => covers,
    }),
  }),
});

/** Returns all imported tables, sorted by name. */
export async function readTables(context: GraphContext): Promise<readonly ImportedTable[]> {
  const rows = await readRows(
    context,
    toStatement(cypher`MATCH (f:DataFile)
RETURN [f.key, f.title, f.publisher, f.license, f.citation, f.coverage, f.file], coalesce(f.rows, 0), f.coverQuestions, f.coverFroms, f.coverUntils, f.coverPairs
ORDER BY f.key`),
  );
  return rows.map(([texts, count, ...covers]) => {
    const [name = '', title = '', publisher = '', license = '', citation = '', ...rest] =
      readTexts(texts);
    const [coverage = '', file = ''] = rest;
    return {
      ...{ name, title, publisher, license, citation, coverage, file },
      rows: Number(count),
      covers: readCovers(covers.map(readTexts)),
    };
  });
}

function readCovers(lists: readonly (readonly string[])[]): readonly Completeness[] {
  const [questions = [], froms = [], untils = [], pairs = []] = lists;
  return questions.map((question, at) => ({
    question,
    from: froms[at] ?? '',
    until: untils[at] ?? '',
    pairs: pairs[at] ?? '',
  }));
}

function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? each : '')) : [];
}
