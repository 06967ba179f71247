import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { writeHeader, writeRow } from '../../../src/server/export/write-csv.ts';

const cell = (value: unknown): string => writeRow([['a']], { a: value });

it.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  [['=1', 'b'], "'=1; b"],
])('makes %j harmless in a spreadsheet', (value, text) => {
  expect(cell(value)).toBe(`${text}\r\n`);
});

it.each([
  [-35.2, '-35.2'],
  [null, ''],
  [undefined, ''],
  [true, 'true'],
  [[], ''],
  [[1, -2], '1; -2'],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['日本', '日本'],
])('writes %j as it is', (value, text) => {
  expect(cell(value)).toBe(`${text}\r\n`);
});

it('joins the values of nested lists, and keeps the positions of missing values', () => {
  const row = {
    parties: { nodes: [{ name: 'A' }, null, { name: 'C', codes: [{ v: 1 }, { v: 2 }] }] },
  };
  expect(writeRow([['parties', 'nodes', 'name']], row)).toBe('A; ; C\r\n');
  expect(writeRow([['parties', 'nodes', 'codes', 'v']], row)).toBe('; ; 1; 2\r\n');
});

it('is parsed back to the same values, except for the apostrophe before formulas', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), (values) => {
      const columns = values.map((_, at) => [`c${at}`]);
      const row = Object.fromEntries(values.map((value, at) => [`c${at}`, value]));
      const [header, read] = parse(writeHeader(columns) + writeRow(columns, row), {
        record_delimiter: '\r\n',
      });
      expect(header).toEqual(columns.flat());
      expect(read).toEqual(
        values.map((value) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value)),
      );
    }),
  );
});
