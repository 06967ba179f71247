import type { Claim, ClaimRules, Fact } from '../../src/claims/claim.ts';
import { judge, resolve, formatFacts } from './resolve-facts.ts';

/** The rules for memberships. Different statuses are different facts, and a suspension can overlap a membership. */
const MEMBERS: Partial<ClaimRules> = {
  kind: 'MEMBER_OF',
  to: 'un',
  keepsApart: { property: 'status', beside: ['SUSPENDED'] },
};

const yearbook = (given: Partial<Claim> = {}): Partial<Claim> => ({
  origin: 'yearbook/1',
  source: 'yearbook',
  knownFrom: '2026-01-01',
  knownUntil: '2026-01-01',
  properties: { status: 'MEMBER' },
  ...given,
});

const dated = (start: string, end: string, status = 'MEMBER'): Partial<Claim> => ({
  origin: `register/${start}/${status}`,
  source: 'register',
  start,
  end,
  properties: { status },
});

const formatWithStatus = (facts: readonly Fact[]): readonly string[] =>
  formatFacts(facts).map((each, at) => `${each} ${String(facts[at]?.properties['status'])}`);

describe('a yearbook record with only a known day', () => {
  it('joins a continuing membership and confirms it on that day', () => {
    const facts = resolve([dated('1956', '..'), yearbook()], MEMBERS);
    expect(formatWithStatus(facts)).toEqual(['1 PREFERRED 1956/.. MEMBER']);
    expect(facts[0]).toMatchObject({ knownUntil: '2026-01-01', sources: ['register', 'yearbook'] });
  });

  it('is a rival of a membership that ended before that day', () => {
    const facts = resolve([dated('1956', '2020-01-31'), yearbook()], MEMBERS);
    expect(formatWithStatus(facts)).toEqual([
      '1 PREFERRED 1956/2020-01-31 MEMBER',
      '1 NORMAL / MEMBER',
    ]);
    expect(facts[0]?.sources).toEqual(['register']);
    expect(judge(facts, '2026-01-01')).toEqual(['out', 'certain']);
  });

  it('is a rival of the last of several memberships that ended before that day', () => {
    const facts = resolve([dated('1946', '1950'), dated('1956', '2020'), yearbook()], MEMBERS);
    expect(formatWithStatus(facts)).toEqual([
      '1 PREFERRED 1946/1950 MEMBER',
      '2 PREFERRED 1956/2020 MEMBER',
      '2 NORMAL / MEMBER',
    ]);
  });

  it('is a rival of a membership with another status on that day', () => {
    const observer = yearbook({ properties: { status: 'OBSERVER' } });
    expect(formatWithStatus(resolve([dated('1956', '..'), observer], MEMBERS))).toEqual([
      '1 PREFERRED 1956/.. MEMBER',
      '1 NORMAL / OBSERVER',
    ]);
  });

  it('is not a rival of another status that ended before that day', () => {
    const facts = resolve([dated('1956', '1990', 'OBSERVER'), yearbook()], MEMBERS);
    expect(facts.map(({ rank }) => rank)).toEqual(['PREFERRED', 'PREFERRED']);
    expect(new Set(facts.map(({ claimKey }) => claimKey)).size).toBe(2);
  });

  it.each([
    ['the yearbook', dated('1956', '..'), yearbook({ properties: { status: 'SUSPENDED' } })],
    ['the register', dated('2013', '..', 'SUSPENDED'), yearbook()],
  ])('is kept in addition to the dated fact if %s has a suspension', (_, one, other) => {
    const facts = resolve([one, other], MEMBERS);
    expect(facts.map(({ rank }) => rank)).toEqual(['PREFERRED', 'PREFERRED']);
    expect(new Set(facts.map(({ claimKey }) => claimKey)).size).toBe(2);
  });

  it('is contradicted by a membership that begins after that day', () => {
    const facts = resolve([dated('2027', '..'), yearbook()], MEMBERS);
    expect(formatWithStatus(facts)).toEqual(['1 PREFERRED 2027/.. MEMBER', '1 NORMAL / MEMBER']);
  });

  it('is preferred, with that of another yearbook for another day, if no record has dates', () => {
    const older = yearbook({
      origin: 'almanac/1',
      source: 'almanac',
      knownFrom: '2000-01-01',
      knownUntil: '2000-01-01',
      properties: { status: 'OBSERVER' },
    });
    const facts = resolve([older, yearbook()], MEMBERS);
    expect(facts.map(({ rank }) => rank)).toEqual(['PREFERRED', 'PREFERRED']);
  });
});

describe('different statuses with dates', () => {
  it('are separate facts', () => {
    const facts = resolve([dated('1952', '1956', 'OBSERVER'), dated('1956', '..')], MEMBERS);
    expect(formatWithStatus(facts)).toEqual([
      '1 PREFERRED 1952/1956 OBSERVER',
      '2 PREFERRED 1956/.. MEMBER',
    ]);
  });

  it('are one fact if only another value is kept apart', () => {
    const onlyMembers = { ...MEMBERS, keepsApart: { property: 'status', value: 'MEMBER' } };
    const both = [
      dated('1952', '1956', 'OBSERVER'),
      { ...dated('1952', '1956', 'PARTNER'), origin: 'list/1', source: 'list' },
    ];
    expect(resolve(both, onlyMembers)).toHaveLength(1);
    expect(resolve(both, MEMBERS)).toHaveLength(2);
  });
});

describe('a claim that needs a dated claim', () => {
  const listed = yearbook({ needsDatedClaim: true });

  it('supports a membership that covers the same day', () => {
    const facts = resolve([dated('1956', '..'), listed], MEMBERS);
    expect(formatWithStatus(facts)).toEqual(['1 PREFERRED 1956/.. MEMBER']);
    expect(facts[0]?.sources).toEqual(['register', 'yearbook']);
  });

  it('is never preferred on its own', () => {
    expect(formatWithStatus(resolve([listed], MEMBERS))).toEqual(['1 NORMAL / MEMBER']);
  });

  it('is a rival of a membership that ended before that day', () => {
    expect(formatWithStatus(resolve([dated('1956', '2020'), listed], MEMBERS))).toEqual([
      '1 PREFERRED 1956/2020 MEMBER',
      '1 NORMAL / MEMBER',
    ]);
  });
});
