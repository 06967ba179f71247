import type { Span } from '../../src/dates/as-of.ts';
import { judge, resolve, formatFacts } from './resolve-facts.ts';

const FOREVER: Span = { first: '0001-01-01', last: '9999-12-31' };
const SOVIET_UNION: Span = { first: '1922-12-30', last: '1991-12-26' };
const GERMANY: readonly Span[] = [
  { first: '1871-01-18', last: '1949-12-31' },
  { first: '1990-10-03', last: '9999-12-31' },
];

describe('a fact without dates', () => {
  const undated = { origin: 'a/1', source: 'atlas' };

  it('lies within the lifetimes of both ends, and shows no date', () => {
    const lives = [[SOVIET_UNION], [{ first: '1900-01-01', last: '1950-12-31' }]];
    const facts = resolve([undated], { lives });
    expect(formatFacts(facts)).toEqual(['1 PREFERRED /']);
    expect(facts[0]).toMatchObject({ startEarliest: '1922-12-30', endLatest: '1950-12-31' });
    expect(['1922-12-29', '1930', '1951'].map((day) => judge(facts, day)[0])).toEqual([
      'out',
      'possible',
      'out',
    ]);
  });

  it('has no bounds if the lifetimes of its ends are unknown', () => {
    const [fact] = resolve([undated], { lives: [[], []] });
    expect(fact).toMatchObject({ startEarliest: '0001-01-01', endLatest: '9999-12-31' });
  });

  it('lies in the lifetime that contains its known day, if an end existed twice', () => {
    const known = { ...undated, knownFrom: '2026-01-01', knownUntil: '2026-01-01' };
    const [now] = resolve([known], { lives: [GERMANY] });
    expect(now).toMatchObject({ startEarliest: '1990-10-03', endLatest: '9999-12-31' });
    const [whenever] = resolve([undated], { lives: [GERMANY] });
    expect(whenever).toMatchObject({ startEarliest: '1871-01-18', endLatest: '9999-12-31' });
  });

  it('is not known on a day after an end ceased to exist', () => {
    const known = { ...undated, knownFrom: '2026-01-01', knownUntil: '2026-01-01' };
    const [fact] = resolve([known], { lives: [[SOVIET_UNION]] });
    expect(fact).toMatchObject({ knownFrom: '', knownUntil: '', endLatest: '1991-12-26' });
  });
});

describe('a fact with given dates', () => {
  it('keeps them outside the lifetime of an end, and is flagged', () => {
    const facts = resolve([{ start: '1900', end: '1995' }], { lives: [[SOVIET_UNION]] });
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1900/1995']);
    expect(facts[0]).toMatchObject({
      startEarliest: '1900-01-01',
      endLatest: '1995-12-31',
      isOutsideLife: true,
    });
  });

  it('is not clipped to a lifetime if only its end is given', () => {
    const known = { end: '1866-06-15', knownFrom: '1816-01-01', knownUntil: '1866-06-14' };
    const [fact] = resolve([known], { lives: [GERMANY] });
    expect(fact).toMatchObject({ startEarliest: '0001-01-01', isOutsideLife: true });
    expect(fact).toMatchObject({ knownFrom: '1816-01-01', knownUntil: '1866-06-15' });
  });

  it('stays open if a source describes it as open, and is flagged if the state has ended', () => {
    const [fact] = resolve([{ start: '1925', end: '..' }], { lives: [[SOVIET_UNION]] });
    expect(fact).toMatchObject({ endedOn: '..', endLatest: '9999-12-31', isOutsideLife: true });
  });

  it('ends at an unknown time within the lifetime if no end is given, and is not flagged', () => {
    const [fact] = resolve([{ start: '1925' }], { lives: [[SOVIET_UNION]] });
    expect(fact).toMatchObject({ endedOn: '', endLatest: '1991-12-26', isOutsideLife: false });
  });

  it.each([
    ['within the lifetime', { start: '1925', end: '1930' }, false],
    ['from the first year of the lifetime', { start: '1922', end: '1930' }, false],
    ['from the day before the lifetime', { start: '1922-12-29', end: '1930' }, true],
    ['to the last year of the lifetime', { start: '1925', end: '1991' }, false],
    ['to the day after the lifetime', { start: '1925', end: '1991-12-27' }, true],
    ['signed before the lifetime', { start: '1925', dates: { signedOn: '1921' } }, true],
    [
      'signed in the first year of the lifetime',
      { start: '1925', dates: { signedOn: '1922' } },
      false,
    ],
  ])('%s: %j has isOutsideLife %s', (_, given, isOutsideLife) => {
    expect(resolve([given], { lives: [[SOVIET_UNION]] })[0]).toMatchObject({ isOutsideLife });
  });

  it('is flagged if it spans the gap between two lifetimes', () => {
    const [bridging] = resolve([{ start: '1940', end: '2000' }], { lives: [GERMANY] });
    expect(bridging).toMatchObject({ isOutsideLife: true });
    const [later] = resolve([{ start: '1995', end: '..' }], { lives: [GERMANY] });
    expect(later).toMatchObject({ isOutsideLife: false });
  });
});

describe('the last period of relations', () => {
  const opened = { start: '1925-02-26' };

  it('is open if both ends still exist', () => {
    const facts = resolve([opened], { form: 'openClose', lives: [[FOREVER], []] });
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1925-02-26/..']);
  });

  it('ends at an unknown time within the lifetime of an end that has ceased to exist', () => {
    const facts = resolve([opened], { form: 'openClose', lives: [[FOREVER], [SOVIET_UNION]] });
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1925-02-26/']);
    expect(facts[0]).toMatchObject({ endLatest: '1991-12-26', isOutsideLife: false });
    expect(judge(facts, '1992')).toEqual(['out']);
  });
});

describe('relations of a successor state', () => {
  const successors = [
    {
      life: [{ first: '1991-12-26', last: '9999-12-31' }],
      formerPeriods: [{ first: '1925-02-26', last: '1991-12-26' }],
    },
  ];
  const periods = { form: 'openClose', successors } as const;

  it('are its own from its first day if they began under the former state', () => {
    const [fact] = resolve([{ start: '1956-12-12' }], periods);
    expect(fact).toMatchObject({ startedOn: '1956-12-12', ownFrom: '1991-12-26' });
  });

  it('are its own from the start if they began in its own lifetime', () => {
    const [fact] = resolve([{ start: '1992-01-27' }], periods);
    expect(fact).toMatchObject({ ownFrom: '' });
  });

  it('are its own if the former state has no relations on these days', () => {
    const [fact] = resolve([{ start: '1855', end: '1904' }], periods);
    expect(fact).toMatchObject({ ownFrom: '' });
  });

  it('are its own if it did not exist later', () => {
    const [fact] = resolve([{ start: '1956-12-12' }], {
      form: 'openClose',
      successors: [
        {
          life: [{ first: '1900-01-01', last: '1910-01-01' }],
          formerPeriods: [{ first: '1925-02-26', last: '1991-12-25' }],
        },
      ],
    });
    expect(fact).toMatchObject({ ownFrom: '' });
  });

  it('are its own from the day after those of the former state if its own start is unknown', () => {
    const [fact] = resolve([{ start: '1956-12-12' }], {
      form: 'openClose',
      successors: [{ life: [], formerPeriods: [{ first: '1925-02-26', last: '1991-12-25' }] }],
    });
    expect(fact).toMatchObject({ ownFrom: '1991-12-26' });
  });
});
