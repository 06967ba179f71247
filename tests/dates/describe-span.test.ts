import { describeSpan } from '../../src/dates/describe-span.ts';

const unknown = { startedOn: '', endedOn: '', knownFrom: '', knownUntil: '' };

describe('a span with a start', () => {
  it.each([
    [{ startedOn: '1905-08-12', endedOn: '1911-07-13' }, 'from 12 August 1905 to 13 July 1911'],
    [{ startedOn: '1858-07-29', endedOn: '..' }, 'since 29 July 1858'],
    [{ startedOn: '1905/1911', endedOn: '..' }, 'since some time between 1905 and 1911'],
    [{ startedOn: '..', endedOn: '1911' }, 'from the beginning to 1911'],
    [{ startedOn: '1922' }, 'from 1922 to an unknown date'],
    [
      { startedOn: '1922-04', endLatest: '1981-03-31' },
      'from April 1922 to an unknown date not after 31 March 1981',
    ],
    [{ startedOn: '1922', endLatest: '9999-12-31' }, 'from 1922 to an unknown date'],
    [
      { startedOn: '1922', knownUntil: '2012-12-31' },
      'from 1922 at least to 31 December 2012 (end unknown)',
    ],
    [{ startedOn: '1922', endedOn: '2012-12-31/..' }, 'from 1922 to 31 December 2012 or later'],
    [
      { startedOn: '1907', endedOn: '..', knownFrom: '1952-04-28', knownUntil: '9999-12-31' },
      'since 1907',
    ],
    [
      { startedOn: '1990', endedOn: '..', knownFrom: '2026-01-01', knownUntil: '2026-01-01' },
      'since 1990',
    ],
  ])('reads %j as "%s"', (span, words) => {
    expect(describeSpan({ ...unknown, ...span })).toBe(words);
  });
});

describe('a moment', () => {
  it.each([
    [{ startedOn: '1941-12-07', endedOn: '1941-12-07' }, 'on 7 December 1941'],
    [{ startedOn: '1941-12-07', endLatest: '1941-12-07' }, 'on 7 December 1941'],
    [{ startedOn: '1905-09', endLatest: '1905-09-30' }, 'in September 1905'],
    [{ startedOn: '1905/1911', endedOn: '1905/1911' }, 'between 1905 and 1911'],
  ])('reads %j as "%s"', (span, words) => {
    expect(describeSpan({ ...unknown, ...span })).toBe(words);
  });
});

describe('a span without a start', () => {
  it.each([
    [{ endedOn: '1911' }, 'until 1911 (start unknown)'],
    [
      { endedOn: '1911', knownFrom: '1816-01-01' },
      'at least from 1 January 1816 to 1911 (start unknown)',
    ],
    [{ endedOn: '1911', knownFrom: '1911-05-01' }, 'until 1911 (start unknown)'],
    [{ endedOn: '..' }, 'to this day (start unknown)'],
    [{ endedOn: '..', knownFrom: '1816-01-01' }, 'at least since 1 January 1816 (start unknown)'],
    [
      { knownFrom: '2026-01-01', knownUntil: '2026-01-01' },
      'at least on 1 January 2026 (beginning and end unknown)',
    ],
    [
      { knownFrom: '1816-01-01', knownUntil: '2012-12-31' },
      'at least from 1 January 1816 to 31 December 2012 (beginning and end unknown)',
    ],
    [{ knownUntil: '2012-12-31' }, 'at least on 31 December 2012 (beginning and end unknown)'],
    [{}, 'at an unknown time'],
    [{ startEarliest: '0001-01-01' }, 'at an unknown time'],
    [{ startEarliest: '1862-06-06' }, 'at an unknown time not before 6 June 1862'],
    [{ endLatest: '9999-12-31' }, 'at an unknown time'],
    [{ endLatest: '1991-12-26' }, 'at an unknown time not after 26 December 1991'],
    [
      { startEarliest: '1862-06-06', endLatest: '1991-12-26' },
      'at an unknown time not before 6 June 1862 and not after 26 December 1991',
    ],
  ])('reads %j as "%s"', (span, words) => {
    expect(describeSpan({ ...unknown, ...span })).toBe(words);
  });

  it('treats null as unknown', () => {
    const nulls = { startedOn: null, endedOn: null, knownFrom: null, knownUntil: null };
    expect(describeSpan({ ...nulls, endLatest: null })).toBe('at an unknown time');
  });
});
