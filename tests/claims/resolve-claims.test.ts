import { judge, resolve, formatFacts } from './resolve-facts.ts';

describe('members of an organization', () => {
  const members = {
    kind: 'MEMBER_OF',
    to: 'un',
    keepsApart: { property: 'status', value: 'member' },
  };
  const sinceEntry = {
    origin: 'memberships/UN/JPN/1956',
    source: 'un-members-list',
    start: '1956-12-18',
    end: '..',
    properties: { status: 'member' },
  };
  const asOf2026 = {
    origin: 'world-memberships/JPN/UN',
    source: 'factbook',
    knownFrom: '2026-01-01',
    knownUntil: '2026-01-01',
  };

  it('who have dates and a known day within them are one fact with two sources', () => {
    const listed = { ...asOf2026, properties: { status: 'member' } };
    const facts = resolve([sinceEntry, listed], members);
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1956-12-18/..']);
    expect(facts[0]).toMatchObject({ sources: ['un-members-list', 'factbook'] });
    expect(facts[0]).toMatchObject({ knownFrom: '2026-01-01', knownUntil: '2026-01-01' });
  });

  it('contradict a list that gives another status on a day within their dates', () => {
    const observer = { ...asOf2026, properties: { status: 'observer' } };
    const facts = resolve([sinceEntry, observer], members);
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1956-12-18/..', '1 NORMAL /']);
    expect(facts.map(({ properties }) => properties)).toEqual([
      { status: 'member' },
      { status: 'observer' },
    ]);
    expect(facts.map(({ sources }) => sources)).toEqual([['un-members-list'], ['factbook']]);
  });

  it('keep the status of the dated source', () => {
    const dated = { ...sinceEntry, properties: { status: 'associate member' } };
    const listed = { ...asOf2026, properties: { status: 'observer', note: 'x' } };
    const facts = resolve([dated, listed], members);
    expect(facts.map(({ properties }) => properties)).toEqual([
      { status: 'associate member', note: 'x' },
    ]);
  });

  it('who left and rejoined are two items, and the known day belongs to the second', () => {
    const facts = resolve(
      [
        { origin: 'm/1', start: '1946', end: '1955' },
        { origin: 'm/2', start: '1961', end: '' },
        { ...asOf2026, origin: 'w/1' },
      ],
      members,
    );
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1946/1955', '2 PREFERRED 1961/']);
    expect(facts.map(({ knownFrom }) => knownFrom)).toEqual(['', '2026-01-01']);
  });

  it('who left before a known day have a rival fact for that day', () => {
    const facts = resolve(
      [{ origin: 'm/1', start: '1946', end: '1955' }, { ...asOf2026 }],
      members,
    );
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1946/1955', '1 NORMAL /']);
    expect(facts.map(({ knownUntil }) => knownUntil)).toEqual(['', '2026-01-01']);
    expect(judge(facts, '2026')).toEqual(['out', 'certain']);
  });
});

describe('parties to a treaty', () => {
  it('are only possibly bound if the entry into force is unknown', () => {
    const facts = resolve([
      { end: '..', dates: { signedOn: '1951-09-08' }, notBefore: '1951-09-08' },
    ]);
    expect(facts[0]).toMatchObject({ startedOn: '', startEarliest: '1951-09-08' });
    expect(judge(facts, '1951-09-07')).toEqual(['out']);
    expect(judge(facts, '1960')).toEqual(['possible']);
  });

  it('get a source from a citation of the same date, and a rival from a citation of another date', () => {
    const row = { origin: 't/pact', start: '1911-07', end: '1923', preference: 1 };
    const facts = resolve([
      { ...row, dates: { signedOn: '1911' } },
      { origin: 'c/1', about: 't/pact', source: 'x', start: '1911-07-13' },
      { origin: 'c/2', about: 't/pact', source: 'y', start: '1911-08' },
      { origin: 'c/3', about: 't/pact', source: 'z', dates: { signedOn: '1910' } },
    ]);
    expect(formatFacts(facts)).toEqual([
      '1 PREFERRED 1911-07-13/1923',
      '1 NORMAL /',
      '1 NORMAL 1911-08/',
    ]);
    expect(facts.map(({ dates }) => dates['signedOn'])).toEqual(['1911', '1910', undefined]);
    expect(facts.map(({ sources }) => sources)).toEqual([['list', 'x'], ['z'], ['y']]);
  });

  it('do not pass their start to a rival that only gives an end', () => {
    const facts = resolve([
      { origin: 't/pact', start: '1911', end: '1923', preference: 1 },
      { origin: 'u/pact', end: '1933' },
    ]);
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1911/1923', '1 NORMAL /1933']);
    expect(facts[1]).toMatchObject({ startEarliest: '0001-01-01' });
    expect(facts.map(({ factKey }) => factKey)).toEqual([
      'PARTY_TO|JPN|pact|1|1911/1923|',
      'PARTY_TO|JPN|pact|1|/1933|',
    ]);
  });

  it('are not bound after `notAfter` if no end is given', () => {
    const facts = resolve([{ start: '1925', notAfter: '1991-12-26' }]);
    expect(facts[0]).toMatchObject({ endedOn: '', endLatest: '1991-12-26' });
    expect(judge(facts, '1992')).toEqual(['out']);
  });

  it('keep a given end, even after `notAfter`', () => {
    const bound = { start: '1925', notAfter: '1991-12-26' };
    const [open] = resolve([{ ...bound, end: '..' }]);
    expect(open).toMatchObject({ endedOn: '..', endLatest: '9999-12-31' });
    const [later] = resolve([{ ...bound, end: '1995' }]);
    expect(later).toMatchObject({ endedOn: '1995', endLatest: '1995-12-31' });
  });

  it('are certain until the last known day and possible afterwards if no end is given', () => {
    const facts = resolve([{ start: '1951-09-08', knownUntil: '2012-12-31' }]);
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1951-09-08/2012-12-31/..']);
    expect(judge(facts, '2012-12-31')).toEqual(['certain']);
    expect(judge(facts, '2013')).toEqual(['possible']);
  });

  it('are certain from the first known day to their end if no start is given', () => {
    const facts = resolve([{ end: '1850-06', knownFrom: '1816-01-01' }]);
    expect(formatFacts(facts)).toEqual(['1 PREFERRED /1850-06']);
    expect(judge(facts, '1815')).toEqual(['possible']);
    expect(judge(facts, '1830')).toEqual(['certain']);
    expect(judge(facts, '1850-06-01')).toEqual(['certain']);
    expect(judge(facts, '1850-06-02')).toEqual(['possible']);
  });
});

describe('conflicting sources', () => {
  it('are ranked by preference, then by confidence, then by number', () => {
    const three = [
      { origin: 'a/1', source: 'a', start: '1901' },
      { origin: 'b/1', source: 'b', start: '1902' },
      { origin: 'c/1', source: 'c', start: '1902' },
    ];
    expect(formatFacts(resolve(three))[0]).toBe('1 PREFERRED 1902/');
    const [a, b, c] = three;
    expect(formatFacts(resolve([{ ...a, confidence: 'HIGH' }, { ...b }, { ...c }]))[0]).toContain(
      '1901',
    );
    const ruled = [{ ...a, confidence: 'LOW', preference: 1 } as const, { ...b }, { ...c }];
    expect(formatFacts(resolve(ruled))[0]).toContain('1901');
  });

  it('leave the less precise date of another source if one is removed', () => {
    const coarse = { origin: 'a/1', start: '1905' };
    const fine = { origin: 'b/1', start: '1905-09-05' };
    expect(formatFacts(resolve([coarse, fine]))).toEqual(['1 PREFERRED 1905-09-05/']);
    expect(formatFacts(resolve([coarse]))).toEqual(['1 PREFERRED 1905/']);
  });
});

describe('moments', () => {
  it('last as long as their start is imprecise, and have rivals', () => {
    const facts = resolve(
      [
        { origin: 'e/1', start: '1941-12-07', preference: 1 },
        { origin: 'c/1', start: '1941-12-08' },
        { origin: 'e/2', start: '1944' },
      ],
      { form: 'moments' },
    );
    expect(formatFacts(facts)).toEqual([
      '1 PREFERRED 1941-12-07/',
      '1 NORMAL 1941-12-08/',
      '2 PREFERRED 1944/',
    ]);
    expect(facts[2]).toMatchObject({ endEarliest: '1944-01-01', endLatest: '1944-12-31' });
  });
});

it('rejects a claim with an invalid date', () => {
  expect(() => resolve([{ start: '1905-02-30' }])).toThrow('1905-02-30');
});
