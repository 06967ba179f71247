import { kindsAtEnd } from '../../src/graph/model/graph-model.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { catalog } from '../../import/sources/index.ts';
import { chooseInputs, readRequest } from '../../import/command/choose-inputs.ts';
import type { Context } from '../../import/table/context.ts';
import { describeIssue } from '../../import/validate/issue.ts';
import { openOverlaps } from '../../import/validate/find-overlaps.ts';
import { nameCells, openBundled, type Input } from '../../import/table/input.ts';
import { readRows } from '../../import/table/read-rows.ts';
import { openRowReader } from '../../import/table/row-reader.ts';
import { readContext } from '../../import/validate/read-context.ts';
import type { GraphRecord } from '../../import/record/record.ts';
import { openRowIndex } from '../../import/validate/row-index.ts';
import { originOf, type DataSet } from '../../import/table/source.ts';
import { endsOf, originOfRecord } from '../../import/record/target.ts';
import { validate } from '../../import/validate/validate.ts';
import { graphModel } from '../../schema/graph.ts';
import { cites } from '../../schema/shared/source-model.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';

/** The files with valid rows, and a file with invalid rows and its expected issues. */
export interface SourceFixture {
  readonly files: readonly string[];
  readonly broken?: { readonly file: string; readonly issues: readonly string[] };
}

const ROOT = 'import/data';

/** Tests the common requirements of bundled tables and external data sets. */
export function testSource(dataSet: DataSet, fixture: SourceFixture): void {
  describe(dataSet.id, () => {
    let inputs: readonly Input[];
    let context: Context;

    beforeAll(async () => {
      inputs = await openFixture(dataSet, fixture.files);
      context = await readLookups(inputs);
    });

    async function* rows() {
      for (const input of inputs) {
        let isHeader = true;
        for await (const row of readRows(input.layout)) {
          if (!isHeader) yield { input, cells: nameCells(input, row) };
          isHeader = false;
        }
      }
    }

    async function* records(): AsyncGenerator<readonly [origin: string, GraphRecord]> {
      for await (const { input, cells } of rows()) {
        const origin = originOf(input.source, cells);
        if (input.source.skipReason(cells, context) !== undefined) continue;
        for (const record of input.source.records(cells, origin, context)) yield [origin, record];
      }
    }

    it('declares its title, publisher and coverage', () => {
      for (const { id, manifest } of dataSet.tables) {
        expect(id).toMatch(/^[a-z0-9_-]+$/);
        for (const text of [manifest.title, manifest.publisher, manifest.license])
          expect(text).not.toBe('');
        for (const text of [manifest.citation, manifest.preference]) expect(text).not.toBe('');
        expect(() => readEdtf(manifest.coverage)).not.toThrow();
        expect(manifest.expectedRows.atLeast).toBeLessThanOrEqual(manifest.expectedRows.atMost);
        for (const { from, until } of manifest.covers ?? []) expect(from <= until).toBe(true);
      }
    });

    it('reads valid rows without issues', async () => {
      expect(await issuesIn(inputs, context)).toEqual([]);
    });

    it('always creates the same records from a row', async () => {
      for await (const { input, cells } of rows()) {
        const make = () => input.source.records(Object.freeze({ ...cells }), 'origin/row', context);
        expect(make()).toEqual(make());
      }
    });

    it('creates records from every row or refuses it with a reason', async () => {
      for await (const { input, cells } of rows()) {
        const { length } = input.source.records(cells, originOf(input.source, cells), context);
        const reason = input.source.skipReason(cells, context);
        expect([cells, length > 0 || (reason ?? '') !== '']).toEqual([cells, true]);
      }
    });

    it('marks all records of a row with its table', async () => {
      for await (const [origin, record] of records())
        expect(originOfRecord(record).split('/')[0]).toBe(origin.split('/')[0]);
    });

    it('uses only labels, types and properties of the model', async () => {
      const recordByShape = new Map<string, GraphRecord>();
      const nameless: string[] = [];
      for await (const [origin, record] of records()) {
        const nodes = record.kind === 'node' ? [record.end] : endsOf(record);
        if (nodes.some(({ key }) => key === '')) nameless.push(origin);
        const properties = record.kind === 'claim' ? record.claim : {};
        const link = record.kind === 'claim' ? record.link.type : record.kind;
        const shape = [link, ...nodes.map(({ model }) => model.label), ...listNames(properties)];
        recordByShape.set(shape.join(), record);
      }
      expect(nameless).toEqual([]);
      for (const record of recordByShape.values()) expectInModel(record);
    });

    const { broken } = fixture;
    if (broken !== undefined)
      it('reports every error in invalid rows with its position', async () => {
        const files = await openFixture(dataSet, [broken.file]);
        expect(await issuesIn(files, await readLookups(files))).toEqual(broken.issues);
      });
  });
}

async function openFixture(dataSet: DataSet, files: readonly string[]): Promise<readonly Input[]> {
  const [table] = dataSet.tables;
  if (table?.external === null) return [openBundled(table, ROOT)];
  return chooseInputs({ ...catalog, bundled: [], external: [dataSet] }, [
    readRequest(`${dataSet.id}=${files.join(',')}`),
  ]);
}

function readLookups(inputs: readonly Input[]): Promise<Context> {
  return readContext([...inputs, ...BUNDLED], reader);
}

// The reader keeps the lookup tables, so that a suite parses them only once.
const reader = openRowReader();
const BUNDLED = [...catalog.bundled, ...catalog.lookups].map((source) => openBundled(source, ROOT));

async function issuesIn(inputs: readonly Input[], context: Context): Promise<readonly string[]> {
  const reading = {
    reader: openRowReader(),
    context,
    rowIndex: openRowIndex(),
    overlaps: openOverlaps(),
  };
  const issues: string[] = [];
  for (const [number, input] of inputs.entries())
    issues.push(...(await validate(input, number, reading)).issues.map(describeIssue));
  return issues;
}

function listNames({ properties = {}, dates = {} }: Partial<Claim>): readonly string[] {
  return Object.keys({ ...properties, ...dates });
}

function expectInModel(record: GraphRecord): void {
  const nodes = record.kind === 'node' ? [record.end] : endsOf(record);
  for (const { model } of nodes) expect(graphModel.nodes).toContain(model);
  if (record.kind !== 'claim') return;
  const { link, from, to, claim } = record;
  expect([...graphModel.links, cites]).toContain(link);
  expect(kindsAtEnd(link.from, graphModel)).toContain(from.model);
  expect(kindsAtEnd(link.to, graphModel)).toContain(to.model);
  expect(Object.keys(link.properties)).toEqual(expect.arrayContaining([...listNames(claim)]));
}
