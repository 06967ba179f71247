import fc from 'fast-check';
import { InvalidEdtf } from '../../src/dates/invalid-date.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';

describe('a valid date', () => {
  it.each([
    ['1905', 'YEAR', '1905-01-01', '1905-12-31'],
    ['0001', 'YEAR', '0001-01-01', '0001-12-31'],
    ['9999', 'YEAR', '9999-01-01', '9999-12-31'],
    ['1905-09', 'MONTH', '1905-09-01', '1905-09-30'],
    ['1904-02', 'MONTH', '1904-02-01', '1904-02-29'],
    ['1905-09-05', 'DAY', '1905-09-05', '1905-09-05'],
    ['2000-02-29', 'DAY', '2000-02-29', '2000-02-29'],
    ['189X', 'DECADE', '1890-01-01', '1899-12-31'],
    ['000X', 'DECADE', '0001-01-01', '0009-12-31'],
    ['19XX', 'CENTURY', '1900-01-01', '1999-12-31'],
    ['1905-XX', 'YEAR', '1905-01-01', '1905-12-31'],
    ['1905-XX-XX', 'YEAR', '1905-01-01', '1905-12-31'],
    ['1905-09-XX', 'MONTH', '1905-09-01', '1905-09-30'],
    ['1991-21', 'SEASON', '1991-03-01', '1991-05-31'],
    ['1991-22', 'SEASON', '1991-06-01', '1991-08-31'],
    ['1991-23', 'SEASON', '1991-09-01', '1991-11-30'],
    ['1991-24', 'SEASON', '1991-12-01', '1992-02-29'],
    ['9999-24', 'SEASON', '9999-12-01', '9999-12-31'],
    ['1902/1923', 'INTERVAL', '1902-01-01', '1923-12-31'],
    ['1905-09-05/1905-09', 'INTERVAL', '1905-09-05', '1905-09-30'],
    ['1991-21/1991-22', 'INTERVAL', '1991-03-01', '1991-08-31'],
    ['189X/..', 'INTERVAL', '1890-01-01', null],
    ['1952/..', 'INTERVAL', '1952-01-01', null],
    ['1945/', 'INTERVAL', '1945-01-01', null],
    ['../1945', 'INTERVAL', null, '1945-12-31'],
    ['/1945', 'INTERVAL', null, '1945-12-31'],
    ['../..', 'INTERVAL', null, null],
    ['..', 'OPEN', null, null],
  ])('reads %s as %s from %s to %s', (text, precision, earliest, latest) => {
    expect(readEdtf(text)).toEqual({
      text,
      precision,
      earliest,
      latest,
      isApproximate: false,
      isUncertain: false,
    });
  });

  it.each([
    ['1902~', true, false],
    ['1951?', false, true],
    ['1902%', true, true],
    ['1902%?', true, true],
    ['1902~?', true, true],
    ['189X~', true, false],
    ['1991-24?', false, true],
    ['1905-09-05~', true, false],
    ['1902~/1923', true, false],
    ['../1923?', false, true],
  ])('reads the qualifiers of %s without changing its days', (text, isApproximate, isUncertain) => {
    const plain = readEdtf(text.replace(/[~?%]/g, ''));
    expect(readEdtf(text)).toEqual({ ...plain, text, isApproximate, isUncertain });
  });
});

describe('an invalid date', () => {
  it.each([
    ['', 'it is empty'],
    [' 1905', 'it contains a space'],
    ['1905 ', 'it contains a space'],
    ['1902 / 1923', 'it contains a space'],
    ['1905-09-05T10:00:00Z', 'a time of day is not allowed'],
    ['12345', 'the year must have four digits, from 0001 to 9999'],
    ['Y12345', 'the year must have four digits, from 0001 to 9999'],
    ['663', 'the year must have four digits, from 0001 to 9999'],
    ['19', 'the year must have four digits, from 0001 to 9999'],
    ['05/09/1905', 'it must start with the year, as in 1905-09-05'],
    ['5.9.1905', 'it must start with the year, as in 1905-09-05'],
    ['-0001', 'the year must have four digits, from 0001 to 9999'],
    ['0000', 'the year must be from 0001 to 9999'],
    ['0000-01-01', 'the year must be from 0001 to 9999'],
    ['1905-02-30', 'the calendar has no such day or month'],
    ['1900-02-29', 'the calendar has no such day or month'],
    ['1905-13', 'the calendar has no such day or month'],
    ['1905-00', 'the calendar has no such day or month'],
    ['1911/1905', 'it ends before it starts'],
    ['1905-09/1905-08', 'it ends before it starts'],
    ['1902/1903/1904', 'an interval has exactly two sides'],
    ['/', 'an interval needs a date on at least one side'],
    ['1902~~', 'a qualifier is repeated'],
    ...['1905-25', 'XXXX', '1XXX', '18X5', '1905-XX-05', '?1902', '1905?-09'].map(
      (text): [string, string] => [text, 'it has none of the valid forms'],
    ),
    ...['..~', '?', 'spring', '1905-9', '5 September 1905', '[1905,1906]', '1905/..~'].map(
      (text): [string, string] => [text, 'is not a valid EDTF date'],
    ),
  ])('rejects "%s": %s', (text, reason) => {
    expect(() => readEdtf(text)).toThrow(InvalidEdtf);
    expect(() => readEdtf(text)).toThrow(reason);
  });

  it('is reported with the valid forms', () => {
    expect(() => readEdtf('1905-02-30')).toThrow(
      '"1905-02-30" is not a valid EDTF date: the calendar has no such day or month. Valid forms are 1905, 1905-09,',
    );
  });

  it('is parsed correctly or rejected for arbitrary text', () => {
    const texts = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom(...'0123456789-/.~?%XYTuE'.split('')), { maxLength: 22 })
        .map((letters) => letters.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let date;
        try {
          date = readEdtf(text);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidEdtf);
          return;
        }
        expect(date.text).toBe(text);
      }),
    );
  });
});

describe('an arbitrary day, month or year', () => {
  const days = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('contains exactly the days that start with its text', () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom(4, 7, 10), (day, other, length) => {
        const { earliest, latest } = readEdtf(day.slice(0, length));
        const isWithin = (earliest ?? '') <= other && other <= (latest ?? '');
        expect(isWithin).toBe(other.startsWith(day.slice(0, length)));
      }),
    );
  });

  it('forms intervals from the first day of one side to the last day of the other', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [first, last] = one < other ? [one, other] : [other, one];
        expect(readEdtf(`${first}/${last}`)).toMatchObject({ earliest: first, latest: last });
        if (first < last) expect(() => readEdtf(`${last}/${first}`)).toThrow('ends before');
      }),
    );
  });
});
