import type { Context } from '../../../../import/table/context.ts';
import { cutByHolder, cutMoment } from '../../../../import/sources/cow/cut-by-holder.ts';

// The number 1 passed from OLD to NEW on 26 December 1991, and to NEXT on 1 June 2006.
const HOLDERS = [
  { key: 'OLD', valid_from: '', valid_until: '1991-12-25' },
  { key: 'NEW', valid_from: '1991-12-26', valid_until: '2006-05-31' },
  { key: 'NEXT', valid_from: '2006-06-01', valid_until: '' },
];
const CODES = HOLDERS.map((row) => [row.key, { ...row, cow_code: '1' }] as const);
const context: Context = { tables: new Map([['cow_codes', new Map(CODES)]]) };

function cut(start: string, end: string): readonly string[] {
  const parts = cutByHolder(context, ['1'], { start, end });
  return parts.map((part) => `${part.holder.key} ${part.start}/${part.end}`);
}

it.each([
  ['ends in the month of a handover', '1990-01', '1991-12', ['OLD 1990-01/1991-12']],
  ['ends on the day of a handover', '1990-01-01', '1991-12-26', ['OLD 1990-01-01/1991-12-26']],
  [
    'ends on the day after a handover',
    '1990-01-01',
    '1991-12-27',
    ['OLD 1990-01-01/', 'NEW /1991-12-27'],
  ],
  ['ends in a month that begins with a handover', '2000-01', '2006-06', ['NEW 2000-01/2006-06']],
  ['starts in the month of a handover', '1991-12', '2000-01', ['NEW 1991-12/2000-01']],
  [
    'starts on the day before a handover',
    '1991-12-25',
    '2000-01-01',
    ['NEW 1991-12-25/2000-01-01'],
  ],
  ['lasts only for the month of a handover', '1991-12', '1991-12', ['OLD 1991-12/1991-12']],
  ['ends in a year without a month', '1990', '1991', ['OLD 1990/', 'NEW /1991']],
  ['lasts beyond two handovers', '1990-01', '2010-01', ['OLD 1990-01/', 'NEW /', 'NEXT /2010-01']],
])('splits a period that %s among its holders: %s to %s', (_, start, end, expected) => {
  expect(cut(start, end)).toEqual(expected);
});

it('notes the days of a part that are derived from a handover', () => {
  expect(cutMoment(context, '1', { start: '1990-01-01', end: '2000-01-01' })).toMatchObject([
    {
      start: '1990-01-01',
      end: '1991-12-25',
      note: 'COW number 1 denoted this country until 1991-12-25',
    },
    {
      start: '1991-12-26',
      end: '2000-01-01',
      note: 'COW number 1 denoted this country from 1991-12-26',
    },
  ]);
});
