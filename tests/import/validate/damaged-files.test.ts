import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '../../../import/sources/index.ts';
import { openBundled } from '../../../import/table/input.ts';
import { readInputs } from '../../../import/validate/read-inputs.ts';
import { copyData } from '../copy-data.ts';
import {
  issuesOf,
  readExternal,
  rowsOf,
  textsOf,
  warningsOf,
  dataSetOf,
} from '../read-external.ts';

/** The files of each data set, in the order of its tables. Some data sets are listed in two editions. */
const FILES: readonly (readonly [id: string, files: readonly string[]])[] = [
  ['cow-states', ['states2016.csv']],
  ['cow-states', ['statelist2024.csv']],
  ['cow-contiguity', ['contdir.csv']],
  ['cow-contiguity', ['contdir 3.1.csv']],
  ['cow-alliances', ['alliance_v4.1_by_member.csv']],
  ['cow-disputes', ['MIDA.csv', 'MIDB.csv']],
  ['cow-disputes', ['MIDA 4.3.csv', 'MIDB 4.3.csv']],
  ['cow-wars', ['Inter-StateWarData_v4.0.csv']],
  ['cow-territory', ['tc2014.csv']],
];

function utf16(text: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

const FORMS: readonly (readonly [form: string, (text: string) => string | Buffer])[] = [
  ['LF', (text) => `${text}\n`],
  ['CRLF', (text) => `${text.replaceAll('\n', '\r\n')}\r\n`],
  ['bare CR', (text) => `${text.replaceAll('\n', '\r')}\r`],
  ['no newline at the end', (text) => text],
  ['a byte order mark', (text) => `\uFEFF${text}\n`],
  ['UTF-16 LE', (text) => utf16(text, false)],
  ['UTF-16 BE', (text) => utf16(text, true)],
];

describe.each(FILES)('%s from %j', (id, files) => {
  const texts = textsOf(id, files);
  const dataSet = dataSetOf(id, texts);
  const whole = texts.map(({ name, text }) => [name, `${text}\n`] as const);

  it.each(FORMS)('is read the same with %s', async (form, write) => {
    const written = texts.map(({ name, text }) => [name, write(text)] as const);
    const { validations, issues } = await readExternal(dataSet, written);
    expect(issues).toEqual([]);
    expect(validations.map(({ rows, isComplete }) => [rows, isComplete])).toEqual(
      texts.map((text) => [rowsOf(text), true]),
    );
    const notes = validations.flatMap(({ warnings }) =>
      warnings.filter((text) => text.includes(' is read as ')),
    );
    expect(notes).toHaveLength(form.startsWith('UTF-16') ? texts.length : 0);
  });

  it('is read the same with semicolons', async () => {
    const written = texts.map(({ name, text }) => [name, withSemicolons(text)] as const);
    const { validations, issues } = await readExternal(dataSet, written);
    expect(issues).toEqual([]);
    expect(validations.map(({ rows }) => rows)).toEqual(texts.map(rowsOf));
  });

  it.each(texts.map(({ name }, at) => [name, at] as const))(
    'is rejected with one error if the last line of %s is missing, and read without its coverage with --incomplete',
    async (name, at) => {
      const cut = replaceAt(whole, at, (text) => `${text.split('\n').slice(0, -2).join('\n')}\n`);
      const rows = rowsOf({ name, text: whole[at]?.[1].trimEnd() ?? '' });
      expect(await issuesOf(readExternal(dataSet, cut))).toEqual([
        expect.stringMatching(
          new RegExp(
            `^${name}:1:1 incomplete has ${rows - 1} rows; edition [\\d.]+ has at least ${rows}\\. Download`,
          ),
        ),
      ]);
      const tolerance = { maxErrors: 0, mayBeIncomplete: true };
      const inputs = await readExternal(dataSet, cut, { tolerance });
      expect(inputs.issues).toEqual([]);
      expect(inputs.validations.map(({ isComplete }) => isComplete)[at]).toBe(false);
      expect(warningsOf(inputs)).toContainEqual(
        expect.stringContaining('It is read without its coverage'),
      );
    },
  );

  it.each(texts.map(({ name }, at) => [name, at] as const))(
    'is rejected with one error if %s ends inside a row',
    async (name, at) => {
      const cut = replaceAt(whole, at, (text) => {
        const lines = text.trimEnd().split('\n').slice(0, 4);
        return lines.join('\n').split(',').slice(0, -4).join(',');
      });
      const issues = await issuesOf(readExternal(dataSet, cut));
      expect(issues).toEqual([
        expect.stringMatching(new RegExp(`^${name}:\\d+:1 cells has \\d+ cells`)),
      ]);
    },
  );
});

it('skips rows that refer to an unread row if the issue is tolerated', async () => {
  const texts = textsOf('cow-disputes', ['MIDA.csv', 'MIDB.csv']);
  const whole = texts.map(({ name, text }) => [name, text] as const);
  const cut = replaceAt(whole, 0, (text) => text.split('\n').slice(0, 3).join('\n').slice(0, -9));
  const tolerance = { maxErrors: 1, mayBeIncomplete: false };
  const { issues, validations } = await readExternal(dataSetOf('cow-disputes', texts), cut, {
    tolerance,
  });
  expect(issues).toHaveLength(1);
  expect(validations.map(({ rows, reasons }) => [rows, reasons])).toEqual([
    [2, { 'it has issues': 1 }],
    [18, { 'it refers to a skipped or unread row': 16 }],
  ]);
});

it('reports one issue if a file ends inside quotes', async () => {
  const texts = textsOf('cow-contiguity', ['contdir.csv']);
  const [{ name, text } = { name: '', text: '' }] = texts;
  const cut = text.slice(0, text.indexOf(', since'));
  expect(await issuesOf(readExternal(dataSetOf('cow-contiguity', texts), [[name, cut]]))).toEqual([
    expect.stringMatching(/^contdir\.csv:4:1 shape Quote Not Closed/),
  ]);
});

describe('a bundled table', () => {
  it('has one issue if it is truncated', async () => {
    const data = copyData();
    const file = join(data.root, 'treaties.tsv');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20_000));
    const inputs = catalog.bundled.map((source) => openBundled(source, data.root));
    const work = readInputs(
      { inputs, lookedUp: [], dependent: [] },
      { maxErrors: 0, mayBeIncomplete: false },
    );
    expect(await issuesOf(work)).toEqual(['treaties.tsv:112:1 cells has 3 cells instead of 11']);
    data.remove();
  });

  it('is read in UTF-16', async () => {
    const data = copyData();
    const file = join(data.root, 'persons.tsv');
    writeFileSync(file, utf16(readFileSync(file, 'utf8'), true));
    const inputs = catalog.bundled.map((source) => openBundled(source, data.root));
    const { issues, validations } = await readInputs(
      { inputs, lookedUp: [], dependent: [] },
      { maxErrors: 0, mayBeIncomplete: false },
    );
    expect([issues, validations.flatMap(({ warnings }) => warnings)]).toEqual([
      [],
      ['persons.tsv is read as UTF-16BE; UTF-8 is the usual encoding'],
    ]);
    data.remove();
  });
});

function replaceAt(
  files: readonly (readonly [string, string])[],
  at: number,
  change: (text: string) => string,
): readonly (readonly [string, string])[] {
  return files.map(([name, text], index) => [name, index === at ? change(text) : text]);
}

// Cells of the fixtures contain commas only inside quotes.
function withSemicolons(text: string): string {
  return text.replaceAll(/"[^"]*"|,/g, (part) => (part === ',' ? ';' : part));
}
