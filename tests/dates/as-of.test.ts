import fc from 'fast-check';
import { isCertainAt, isPossibleAt, readAsOf } from '../../src/dates/as-of.ts';

it.each([
  ['1905', '1905-01-01', '1905-12-31'],
  ['1962/1966-07', '1962-01-01', '1966-07-31'],
  ['1952/..', '1952-01-01', '9999-12-31'],
  ['/1945', '0001-01-01', '1945-12-31'],
  ['..', '0001-01-01', '9999-12-31'],
])('reads %s as the days from %s to %s', (text, first, last) => {
  expect(readAsOf(text)).toEqual({ first, last });
});

const lasting = {
  startEarliest: '1905-01-01',
  startLatest: '1911-12-31',
  endEarliest: '1941-01-01',
  endLatest: '1941-12-31',
  knownFrom: '',
  knownUntil: '',
};

it.each([
  ['1904', false, false],
  ['1905', false, true],
  ['1911', true, true],
  ['1911-12-30', false, true],
  ['1941-01-01', true, true],
  ['1941-01-02', false, true],
  ['1941-12-31', false, true],
  ['1942-01-01', false, false],
])('certainly held in %s: %s, possibly: %s', (text, isCertain, isPossible) => {
  expect(isCertainAt(lasting, readAsOf(text))).toBe(isCertain);
  expect(isPossibleAt(lasting, readAsOf(text))).toBe(isPossible);
});

it('is certain on its known days, regardless of its bounds', () => {
  const known = {
    startEarliest: '0001-01-01',
    startLatest: '9999-12-31',
    endEarliest: '0001-01-01',
    endLatest: '9999-12-31',
    knownFrom: '2026-01-01',
    knownUntil: '2026-01-01',
  };
  expect(isCertainAt(known, readAsOf('2026'))).toBe(true);
  expect(isCertainAt(known, readAsOf('2025'))).toBe(false);
  expect(isPossibleAt(known, readAsOf('2025'))).toBe(true);
  expect(isCertainAt({ ...known, knownFrom: null, knownUntil: null }, readAsOf('2026'))).toBe(
    false,
  );
});

describe('a fact with arbitrary true days between its bounds', () => {
  const day = fc.integer({ min: 1, max: 25 });
  const text = (number: number) => `2000-01-${String(number).padStart(2, '0')}`;
  const models = fc
    .tuple(day, day, day, day, day, day)
    .map(([one, two, three, four, first, last]) => ({
      start: [Math.min(one, two), Math.max(one, two)] as const,
      end: [Math.min(three, four), Math.max(three, four)] as const,
      first: Math.min(first, last),
      last: Math.max(first, last),
    }))
    .filter(({ start, end }) => start[0] <= end[1]);

  it('is certain if all its possible spans overlap the given days, and possible if one does', () => {
    fc.assert(
      fc.property(models, ({ start, end, first, last }) => {
        const spans = daysFrom(start).flatMap((from) =>
          daysFrom(end).map((until) => [from, until]),
        );
        const real = spans.filter(([from = 0, until = 0]) => from <= until);
        const meets = ([from = 0, until = 0]: number[]) => from <= last && until >= first;
        const bounds = {
          startEarliest: text(start[0]),
          startLatest: text(start[1]),
          endEarliest: text(end[0]),
          endLatest: text(end[1]),
          knownFrom: '',
          knownUntil: '',
        };
        const span = { first: text(first), last: text(last) };
        if (isCertainAt(bounds, span)) expect(real.every(meets)).toBe(true);
        if (start[1] <= end[0]) expect(isCertainAt(bounds, span)).toBe(real.every(meets));
        expect(isPossibleAt(bounds, span)).toBe(real.some(meets));
      }),
    );
  });

  function daysFrom([from, until]: readonly [number, number]): number[] {
    return Array.from({ length: until - from + 1 }, (_, index) => from + index);
  }
});
