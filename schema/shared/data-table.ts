import { cypher, toStatement } from '../../src/graph/cypher/cypher.ts';
import { readRows, type GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';

/** A table that was imported. */
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
  description: 'A question for which a table is complete: there, what it does not tell was not.',
  fields: (t) => ({
    question: t.exposeString('question', {
      description: 'RELATIONS, ALLIANCES or WARS: what `dyad` asks of two countries.',
    }),
    from: t.exposeString('from', { description: 'The first day, YYYY-MM-DD.' }),
    until: t.exposeString('until', {
      description: 'The last day; 9999-12-31 where there is none.',
    }),
    pairs: t.exposeString('pairs', {
      description: 'ALL states, or the code of the country that is one of the two.',
    }),
  }),
});

/** The type of tables that were imported. */
export const DataTable = builder.objectRef<ImportedTable>('DataTable').implement({
  description: 'A table that was imported: whose it is, and for what it is complete.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What `npm run import` calls it.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    publisher: t.exposeString('publisher', { description: 'Who brought it out.' }),
    license: t.exposeString('license', { description: 'On what terms it may be used.' }),
    citation: t.exposeString('citation', { description: 'How it asks to be cited.' }),
    coverage: t.exposeString('coverage', { description: 'The time of which it speaks, as EDTF.' }),
    file: t.exposeString('file', { description: 'The file or files that it was read from.' }),
    rows: t.exposeInt('rows', { description: 'How many rows were read.' }),
    covers: t.field({
      type: [DataCoverage],
      description: 'The questions for which it is complete.',
      resolve: ({ covers }) => covers,
    }),
  }),
});

/** All tables that were imported, by name. */
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
