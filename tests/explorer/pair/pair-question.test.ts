import { readPairQuestion } from '../../../src/explorer/pair/pair-question.ts';
import { describeEntered, describeWhen, toWindow } from '../../../src/explorer/pair/period.ts';

const TODAY = '2026-11-27';

describe('readPairQuestion', () => {
  it('returns Japan and the United Kingdom in 1905 by default', () => {
    expect(readPairQuestion({}, TODAY)).toEqual({
      a: 'JPN',
      b: 'GBR',
      on: '1905',
      period: { from: '1880', until: '1930' },
    });
  });

  it('returns today and the last 50 years if a link has countries but no date', () => {
    expect(readPairQuestion({ a: 'FRA', b: 'DEU' }, TODAY)).toMatchObject({
      on: '',
      period: { from: '1976', until: '2026' },
    });
  });

  it('keeps the period of a link', () => {
    const link = { a: 'FRA', b: 'DEU', on: '1914-08', from: '1910', until: '1920' };
    expect(readPairQuestion(link, TODAY).period).toEqual({ from: '1910', until: '1920' });
  });

  it('returns the years around a decade or an early year', () => {
    expect(readPairQuestion({ on: '190X' }, TODAY).period).toEqual({ from: '1880', until: '1930' });
    expect(readPairQuestion({ on: '0010' }, TODAY).period).toEqual({ from: '0001', until: '0035' });
  });
});

describe('toWindow', () => {
  it('spans whole years', () => {
    expect(toWindow({ from: '1901-05', until: '190X' })).toEqual({ from: 1901, until: 1910 });
  });

  it('returns null if the period ends before it begins', () => {
    expect(toWindow({ from: '1910', until: '1901' })).toBeNull();
  });
});

describe('describeEntered', () => {
  it.each([
    ['', 'today'],
    ['1905', '1905'],
    ['1905-08-12', '12 August 1905'],
    ['1904~', 'about 1904'],
    ['190X', 'the 1900s'],
  ])('describes %j as %j', (date, expected) => {
    expect(describeEntered(date)).toBe(expected);
  });
});

describe('describeWhen', () => {
  it.each([
    ['', 'today'],
    ['1905', 'in 1905'],
    ['1905-08-12', 'on 12 August 1905'],
    ['1904~', 'about 1904'],
    ['190X', 'in the 1900s'],
  ])('describes %j as %j', (date, expected) => {
    expect(describeWhen(date)).toBe(expected);
  });
});
