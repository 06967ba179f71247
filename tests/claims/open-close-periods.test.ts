import { describeSpan } from '../../src/dates/describe-span.ts';
import { judge, resolve, resolveRelations, formatFacts } from './resolve-facts.ts';

describe('the relations of Japan', () => {
  it('with the United States are broken off by the war and restored by the peace treaty', () => {
    const facts = resolveRelations('USA');
    expect(formatFacts(facts)).toEqual([
      '1 PREFERRED 1858-07-29/1941-12-08',
      '2 PREFERRED 1952-04-28/..',
    ]);
    expect(judge(facts, '1945')).toEqual(['out', 'out']);
    expect(facts.map(({ properties }) => properties)).toEqual([{ ordinal: 2 }, {}]);
    const ofBreak = [
      'grew-ten-years-in-japan-8-december-1941',
      'history-state-gov-countries-japan',
      'treaty-of-peace-with-japan-status-list-us-depositary',
    ];
    expect(facts.map(({ sources }) => sources.toSorted())).toEqual([
      ['article', ...ofBreak],
      ofBreak,
    ]);
    expect(facts.map((fact) => describeSpan(fact))).toEqual([
      'from 29 July 1858 to 8 December 1941',
      'since 28 April 1952',
    ]);
  });

  it('with Spain begin on the most precise date, and end on the day that two tables give', () => {
    const facts = resolveRelations('ESP');
    expect(formatFacts(facts)).toEqual([
      '1 PREFERRED 1868-11-12/1945-04-11',
      '2 PREFERRED 1952-04-28/..',
    ]);
    const origins = facts[0]?.claims.map(({ origin }) => origin);
    expect([...new Set(origins)]).toEqual([
      'diplomatic_relations/ESP',
      'bilateral_relations/Europe/37',
      'relation_breaks/ESP/1945-04-11',
    ]);
  });

  it('with Albania may have ended on any day of the imprecise break', () => {
    const facts = resolveRelations('ALB');
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1922-04/1939/1945', '2 PREFERRED 1981-03/..']);
    expect(judge(facts, '1938')).toEqual(['certain', 'out']);
    expect(judge(facts, '1942')).toEqual(['possible', 'out']);
    expect(judge(facts, '1950')).toEqual(['out', 'out']);
    expect(judge(facts, '1990')).toEqual(['out', 'certain']);
  });

  it('with Russia are broken off by each war and by the Revolution', () => {
    expect(formatFacts(resolveRelations('RUS'))).toEqual([
      '1 PREFERRED 1855-02-07/1904-02-06',
      '2 PREFERRED 1905-11-25/1917-11-08',
      '3 PREFERRED 1925-02-26/1945-08-08',
      '4 PREFERRED 1956-12-12/..',
    ]);
  });

  it('with Taiwan have ended', () => {
    expect(formatFacts(resolveRelations('TWN'))).toEqual(['1 PREFERRED 1952/1972-09-29']);
  });

  it('with the Netherlands have a rival start without an end', () => {
    const facts = resolveRelations('NLD');
    expect(formatFacts(facts)).toEqual([
      '1 PREFERRED 1858-08-18/1941-12-08',
      '1 NORMAL 1609/',
      '2 PREFERRED 1952/..',
    ]);
    expect(facts[1]).toMatchObject({ sources: ['article'], endLatest: '1952-12-31' });
    expect(facts.map(({ properties }) => properties)).toEqual([{ ordinal: 3 }, {}, {}]);
  });

  it('with Estonia are two items, although the table does not describe its date as a reopening', () => {
    expect(formatFacts(resolveRelations('EST'))).toEqual([
      '1 PREFERRED 1921-01-26/1940',
      '2 PREFERRED 1991-10-10/..',
    ]);
  });

  it('with Norway begin in the month that is within the interval of the other table', () => {
    expect(formatFacts(resolveRelations('NOR'))[0]).toMatch('1 PREFERRED 1905-11/');
  });

  it('with Bolivia are possible in the year of the break, and then do not exist until they are restored', () => {
    const facts = resolveRelations('BOL');
    expect(formatFacts(facts)).toEqual([
      '1 PREFERRED 1914-04-03/1942',
      '2 PREFERRED 1952-12-20/..',
    ]);
    expect(judge(facts, '1941-12-31')).toEqual(['certain', 'out']);
    expect(judge(facts, '1942-06-01')).toEqual(['possible', 'out']);
    expect(judge(facts, '1952-12-19')).toEqual(['out', 'out']);
    expect(judge(facts, '2026')).toEqual(['out', 'certain']);
  });

  it('with the United States are HIGH, because the sources of their dates are', () => {
    expect(resolveRelations('USA').map(({ confidence }) => confidence)).toEqual(['HIGH', 'HIGH']);
  });
});

describe('openClose', () => {
  const periods = { form: 'openClose' } as const;

  it('begin once after a break, even if two files give different days', () => {
    const facts = resolve(
      [
        { origin: 'a/1', start: '1900' },
        { origin: 'a/2', end: '1941' },
        { origin: 'a/3', start: '1952-04', isReopening: true },
        { origin: 'b/1', start: '1956', isReopening: true },
      ],
      periods,
    );
    expect(formatFacts(facts)).toEqual([
      '1 PREFERRED 1900/1941',
      '2 PREFERRED 1952-04/..',
      '2 NORMAL 1956/..',
    ]);
  });

  it('begin again in the year of the break, even if the dates are imprecise', () => {
    const facts = resolve(
      [
        { origin: 'a/1', start: '1900' },
        { origin: 'a/2', end: '1952-03-01' },
        { origin: 'a/3', start: '1952', isReopening: true },
      ],
      periods,
    );
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1900/1952-03-01', '2 PREFERRED 1952/..']);
  });

  it('begin again after a break without a date', () => {
    const facts = resolve(
      [
        { origin: 'a/1', start: '1922-04' },
        { origin: 'a/2', start: '1981-03', isReopening: true },
      ],
      periods,
    );
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1922-04/', '2 PREFERRED 1981-03/..']);
    expect(facts[0]).toMatchObject({ endEarliest: '1922-04-30', endLatest: '1981-03-31' });
    expect(judge(facts, '1922-04')).toEqual(['certain', 'out']);
    expect(judge(facts, '1950')).toEqual(['possible', 'out']);
    expect(judge(facts, '1990')).toEqual(['out', 'certain']);
  });

  it('are certain until today if they have no break', () => {
    const facts = resolve([{ start: '1907' }], periods);
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1907/..']);
    expect(judge(facts, '1945')).toEqual(['certain']);
    expect(judge(facts, '2026')).toEqual(['certain']);
  });

  it('end at an unknown date that is not after the bound of a claim', () => {
    const facts = resolve([{ start: '1925', notAfter: '1991-12-26' }], periods);
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1925/']);
    expect(facts[0]).toMatchObject({ endLatest: '1991-12-26' });
    expect(judge(facts, '1950')).toEqual(['possible']);
    expect(judge(facts, '1992')).toEqual(['out']);
  });

  it('are never HIGH if a date has no source', () => {
    const opening = { origin: 'a/1', confidence: 'HIGH', start: '1900' } as const;
    const known = resolve([{ ...opening, source: 'ministry' }], periods);
    expect(known[0]).toMatchObject({ confidence: 'HIGH', sources: ['ministry'] });
    const unsourced = resolve(
      [
        { ...opening, source: 'ministry' },
        { ...opening, source: 'unsourced' },
      ],
      periods,
    );
    expect(unsourced[0]).toMatchObject({ confidence: 'MEDIUM', sources: ['ministry'] });
  });

  it('have an unknown beginning if only a break is known', () => {
    const facts = resolve([{ end: '1941' }], periods);
    expect(formatFacts(facts)).toEqual(['1 PREFERRED /1941']);
  });
});
