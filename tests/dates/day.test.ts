import fc from 'fast-check';
import { dayAfter, readDay } from '../../src/dates/day.ts';
import { InvalidDay } from '../../src/dates/invalid-date.ts';

it.each(['0001-01-01', '0099-12-31', '1904-02-29', '9999-12-31'])('reads %s', (day) => {
  expect(readDay(day)).toBe(day);
});

it.each([
  ['', 'not in the form YYYY-MM-DD'],
  ['1905', 'not in the form YYYY-MM-DD'],
  ['1905-09-05T00:00:00Z', 'not in the form YYYY-MM-DD'],
  ['1905-09-05\n', 'not in the form YYYY-MM-DD'],
  ['0000-12-31', 'the year must be from 0001 to 9999'],
  ['1900-02-29', 'no such day'],
  ['1905-02-30', 'no such day'],
  ['1905-13-01', 'no such day'],
])('rejects "%s": %s', (text, reason) => {
  expect(() => readDay(text)).toThrow(InvalidDay);
  expect(() => readDay(text)).toThrow(reason);
});

it('returns the next day across months and years, and stops at the last day', () => {
  expect(dayAfter('1941-12-07')).toBe('1941-12-08');
  expect(dayAfter('1904-02-29')).toBe('1904-03-01');
  expect(dayAfter('0099-12-31')).toBe('0100-01-01');
  expect(dayAfter('9999-12-31')).toBe('9999-12-31');
});

it('reads every calendar day and returns a later next day', () => {
  const moments = fc.date({
    min: new Date('0001-01-01'),
    max: new Date('9999-12-30'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, (moment) => {
      const day = moment.toISOString().slice(0, 10);
      expect(readDay(day)).toBe(day);
      expect(readDay(dayAfter(day)) > day).toBe(true);
    }),
  );
});
