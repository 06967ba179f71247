import { describeSpan } from '../../src/time/describe-span.ts';
import { judge, settle, settleRelations, tell } from './told-facts.ts';

describe('the relations of Japan', () => {
  it('with the United States are broken by the war and restored by the peace', () => {
    const facts = settleRelations('USA');
    expect(tell(facts)).toEqual(['1 PREFERRED 1858-07-29/1941-12-08', '2 PREFERRED 1952-04-28/..']);
    expect(judge(facts, '1945')).toEqual(['out', 'out']);
    expect(facts.map(({ properties }) => properties)).toEqual([{ ordinal: 2 }, {}]);
    expect(facts.map(({ sources }) => sources)).toEqual([['article', 'unsourced'], ['unsourced']]);
    expect(facts.map((fact) => describeSpan(fact))).toEqual([
      'from 29 July 1858 to 8 December 1941',
      'since 28 April 1952',
    ]);
  });

  it('with Spain show the finer date of the table, and end on the day that two tables tell', () => {
    const facts = settleRelations('ESP');
    expect(tell(facts)).toEqual(['1 PREFERRED 1868-11-12/1945-04-11', '2 PREFERRED 1952/..']);
    expect(facts[0]?.claims.map(({ origin }) => origin)).toEqual([
      'diplomatic_relations/ESP',
      'diplomatic_relations/ESP',
      'bilateral_relations/Europe/37',
      'bilateral_relations/Europe/37',
      'relation_breaks/ESP',
    ]);
  });

  it('with Albania begin anew without a break that anybody dates', () => {
    const facts = settleRelations('ALB');
    expect(tell(facts)).toEqual(['1 PREFERRED 1922-04/', '2 PREFERRED 1981-03/..']);
    expect(facts[0]).toMatchObject({ endEarliest: '1922-04-30', endLatest: '1981-03-31' });
    expect(judge(facts, '1922')).toEqual(['certain', 'out']);
    expect(judge(facts, '1950')).toEqual(['possible', 'out']);
    expect(judge(facts, '1990')).toEqual(['out', 'certain']);
  });

  it('with Russia end with the Soviet declaration of war', () => {
    expect(tell(settleRelations('RUS'))).toEqual([
      '1 PREFERRED 1855-02-07/1945-08-08',
      '2 PREFERRED 1956-12-12/..',
    ]);
  });

  it('with Taiwan are over', () => {
    expect(tell(settleRelations('TWN'))).toEqual(['1 PREFERRED 1952/1972-09-29']);
  });

  it('with the Netherlands have a rival beginning that ends on the same day', () => {
    const facts = settleRelations('NLD');
    expect(tell(facts)).toEqual([
      '1 PREFERRED 1858-08-18/1941-12-08',
      '1 NORMAL 1609/1941-12-08',
      '2 PREFERRED 1952-04-28/..',
    ]);
    expect(facts.map(({ properties }) => properties)).toEqual([{ ordinal: 3 }, {}, {}]);
  });

  it('with Estonia come to two items, though the table does not call its date a return', () => {
    expect(tell(settleRelations('EST'))).toEqual([
      '1 PREFERRED 1921-01-26/',
      '2 PREFERRED 1991-10-10/..',
    ]);
  });

  it('with Norway began in the month that lies in the span of the other table', () => {
    expect(tell(settleRelations('NOR'))).toEqual(['1 PREFERRED 1905-11/..']);
  });

  it('with Bolivia are only possible during the war, for which no break is told', () => {
    const facts = settleRelations('BOL');
    expect(tell(facts)).toEqual(['1 PREFERRED 1914-04-03/..']);
    expect(judge(facts, '1941-12-07')).toEqual(['certain']);
    expect(judge(facts, '1941-12-08')).toEqual(['possible']);
    expect(judge(facts, '1952-04-27')).toEqual(['possible']);
    expect(judge(facts, '1952-04-28')).toEqual(['certain']);
    expect(judge(facts, '2026')).toEqual(['certain']);
  });

  it('are never held for HIGH where a date rests on no source', () => {
    expect(settleRelations('USA').map(({ confidence }) => confidence)).toEqual([
      'MEDIUM',
      'MEDIUM',
    ]);
    expect(settleRelations('PRT').map(({ confidence }) => confidence)).toEqual(['HIGH']);
  });
});

describe('turns', () => {
  const turns = { form: 'turns' } as const;

  it('have one beginning anew after a break, though two files differ on its day', () => {
    const facts = settle(
      [
        { origin: 'a/1', start: '1900' },
        { origin: 'a/2', end: '1941' },
        { origin: 'a/3', start: '1952-04', isReopening: true },
        { origin: 'b/1', start: '1956', isReopening: true },
      ],
      turns,
    );
    expect(tell(facts)).toEqual([
      '1 PREFERRED 1900/1941',
      '2 PREFERRED 1952-04/..',
      '2 NORMAL 1956/..',
    ]);
  });

  it('begin anew in the year of the break, however imprecise the year', () => {
    const facts = settle(
      [
        { origin: 'a/1', start: '1900' },
        { origin: 'a/2', end: '1952-03-01' },
        { origin: 'a/3', start: '1952', isReopening: true },
      ],
      turns,
    );
    expect(tell(facts)).toEqual(['1 PREFERRED 1900/1952-03-01', '2 PREFERRED 1952/..']);
  });

  it('end with a state, not later', () => {
    const facts = settle([{ start: '1925', notAfter: '1991-12-26' }], turns);
    expect(tell(facts)).toEqual(['1 PREFERRED 1925/1991-12-26']);
  });

  it('have an unknown beginning where only a break is told', () => {
    const facts = settle([{ end: '1941' }], turns);
    expect(tell(facts)).toEqual(['1 PREFERRED /1941']);
  });
});
