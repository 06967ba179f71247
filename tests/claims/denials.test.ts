import { resolve, formatFacts } from './resolve-facts.ts';

const row = { origin: 't/pact', source: 'register', start: '1911', end: '1923', preference: 1 };
const denial = { origin: 'c/1', about: 't/pact', source: 'critic', isDenial: true } as const;

it('lists a denial with the fact that it denies, but not among the sources', () => {
  const [fact, ...others] = resolve([row, denial]);
  expect(others).toEqual([]);
  expect(fact).toMatchObject({ rank: 'PREFERRED', sources: ['register'], deniedBy: ['critic'] });
  expect(fact?.claims.map(({ origin }) => origin).toSorted()).toEqual(['c/1', 't/pact']);
});

it('leaves a fact unchanged except for its denials', () => {
  const [plain] = resolve([row]);
  const [denied] = resolve([row, denial]);
  expect({ ...denied, deniedBy: [], claims: plain?.claims }).toEqual(plain);
});

it('creates no fact from a denial', () => {
  expect(resolve([denial])).toEqual([]);
  const [fact] = resolve([row, { ...denial, about: 't/other' }]);
  expect(fact).toMatchObject({ deniedBy: [] });
});

it('applies a denial to every fact that is based on the record', () => {
  const both = [
    { ...row, start: '', end: '1941' },
    { ...row, start: '1952', end: '', isReopening: true },
  ];
  const facts = resolve([...both, denial], { form: 'openClose' });
  expect(formatFacts(facts)).toEqual(['1 PREFERRED /1941', '2 PREFERRED 1952/..']);
  expect(facts.map(({ deniedBy }) => deniedBy)).toEqual([['critic'], ['critic']]);
});

it('never lists the unsourced marker as a source', () => {
  const [fact] = resolve([
    { ...row, source: 'unsourced' },
    { ...denial, source: 'unsourced' },
  ]);
  expect(fact).toMatchObject({ sources: [], deniedBy: [], confidence: 'MEDIUM' });
});

it('drops the unsourced marker from the sources of agreeing claims', () => {
  const facts = resolve([
    { origin: 'a/1', source: 'unsourced', start: '1901' },
    { origin: 'b/1', source: 'register', start: '1901' },
  ]);
  expect(facts.map(({ sources }) => sources)).toEqual([['register']]);
});

describe('rivals', () => {
  it('do not take a start, an end or a signature from the preferred fact', () => {
    const facts = resolve([
      { ...row, dates: { signedOn: '1910-05-01' } },
      { origin: 'u/pact', source: 'other', end: '1933' },
    ]);
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1911/1923', '1 NORMAL /1933']);
    expect(facts[1]).toMatchObject({ dates: {}, startEarliest: '0001-01-01', knownFrom: '' });
  });

  it('show only the dates of their own records', () => {
    const facts = resolve([row, { origin: 'u/pact', source: 'other', start: '1912' }]);
    expect(formatFacts(facts)).toEqual(['1 PREFERRED 1911/1923', '1 NORMAL 1912/']);
    expect(facts[1]).toMatchObject({ endLatest: '9999-12-31', sources: ['other'] });
  });
});
