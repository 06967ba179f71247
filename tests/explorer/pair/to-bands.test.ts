import { describeSpan } from '../../../src/explorer/pair/describe-span.ts';
import type { DatedFact } from '../../../src/explorer/pair/span.ts';
import type { TimelineEntry } from '../../../src/explorer/pair/timeline-query.ts';
import { axisYears, toBands, toPercent } from '../../../src/explorer/pair/to-bands.ts';

const TODAY = '2026-11-27';

const dateOf = (edtf: string, earliest: string | null = edtf, latest = earliest) => ({
  edtf,
  earliest,
  latest,
  isApproximate: edtf.endsWith('~'),
  isUncertain: false,
});

const OPEN = dateOf('..', null);

const factOf = (values: Partial<DatedFact>): DatedFact => ({
  factId: 'fact',
  link: 'PARTY_TO',
  sender: { id: 'JPN' },
  startedOn: null,
  endedOn: null,
  knownFrom: null,
  knownUntil: null,
  ...values,
});

const entryOf = (fact: DatedFact, values: Partial<TimelineEntry> = {}): TimelineEntry => ({
  change: 'IN_FORCE',
  date: dateOf('1902-01-30'),
  entity: { __typename: 'Treaty', kind: 'TREATY', name: 'Alliance', slug: 'alliance' },
  fact,
  ...values,
});

const describeBands = (entries: readonly TimelineEntry[]) =>
  toBands(entries, TODAY).map(
    ({ category, entity, span }) => `${category}: ${entity.name}, ${describeSpan(span)}`,
  );

describe('toBands', () => {
  it('returns one band for a fact that begins and ends in two changes', () => {
    const fact = factOf({ startedOn: dateOf('1902-01-30'), endedOn: dateOf('1905-08-12') });
    expect(describeBands([entryOf(fact), entryOf(fact, { change: 'TREATY_ENDED' })])).toEqual([
      'treaties: Alliance, 30 January 1902 to 12 August 1905',
    ]);
  });

  it('shows the time during which the facts of both countries held', () => {
    const [japan, britain] = [
      factOf({ startedOn: dateOf('1956-12-18'), endedOn: OPEN }),
      factOf({
        factId: 'other',
        sender: { id: 'GBR' },
        startedOn: dateOf('1945-10-24'),
        endedOn: dateOf('1990-01-01'),
      }),
    ];
    expect(describeBands([entryOf(japan), entryOf(britain)])).toEqual([
      'treaties: Alliance, 18 December 1956 to 1 January 1990',
    ]);
  });

  it('omits facts of both countries that never held at the same time', () => {
    const [japan, britain] = [
      factOf({ startedOn: dateOf('1902-01-30'), endedOn: dateOf('1905-08-12') }),
      factOf({ factId: 'other', sender: { id: 'GBR' }, startedOn: dateOf('1911-07-13') }),
    ];
    expect(describeBands([entryOf(japan), entryOf(britain)])).toEqual([]);
  });

  it('keeps two periods of relations apart', () => {
    const relations = { link: 'HAS_RELATIONS_WITH' } as const;
    const [before, after] = [
      factOf({ ...relations, startedOn: dateOf('1858-08-26'), endedOn: dateOf('1941-12-08') }),
      factOf({ ...relations, factId: 'later', startedOn: dateOf('1952-04-28'), endedOn: OPEN }),
    ];
    expect(describeBands([entryOf(before), entryOf(after)])).toEqual([
      'relations: Alliance, 26 August 1858 to 8 December 1941',
      'relations: Alliance, since 28 April 1952',
    ]);
  });

  it('lets a treaty with an unknown start possibly begin at its signature', () => {
    const fact = factOf({});
    const entry = entryOf(fact, { change: 'SIGNED', date: dateOf('1862-06-06') });
    const [band] = toBands([entry], TODAY);
    expect(band?.span.certain).toBeNull();
    expect(band?.span.possible.from).toBeCloseTo(1862.43, 2);
    expect(describeBands([entry])).toEqual([
      'treaties: Alliance, signed 6 June 1862, start unknown, end unknown',
    ]);
  });

  it('shows an event without an end on its date', () => {
    const fact = factOf({ link: 'TOOK_PART_IN', startedOn: dateOf('1862-09-14') });
    expect(describeBands([entryOf(fact)])).toEqual(['events: Alliance, 14 September 1862']);
  });

  it('shows an imprecise year as possible on both sides and certain between', () => {
    const fact = factOf({
      startedOn: dateOf('1900', '1900-01-01', '1900-12-31'),
      endedOn: dateOf('1905', '1905-01-01', '1905-12-31'),
    });
    const [band] = toBands([entryOf(fact)], TODAY);
    const window = { from: 1900, until: 1910 };
    expect(band && toPercent(band.span.possible, window)).toEqual({ x: 0, width: 60 });
    const certain = band?.span.certain && toPercent(band.span.certain, window);
    expect([certain?.x, certain?.width].map((value) => Math.round(value ?? NaN))).toEqual([10, 40]);
  });
});

describe('describeSpan', () => {
  it('returns the known days if start and end are unknown', () => {
    const fact = factOf({ knownFrom: '2026-01-01', knownUntil: '2026-01-01' });
    expect(describeBands([entryOf(fact)])).toEqual([
      'treaties: Alliance, start unknown, at least from 1 January 2026, at least until 1 January 2026, end unknown',
    ]);
  });
});

describe('toPercent', () => {
  it('cuts a range at the window, and keeps a day visible', () => {
    const window = { from: 1900, until: 2000 };
    expect(toPercent({ from: -Infinity, until: 1950 }, window)).toEqual({ x: 0, width: 50 });
    expect(toPercent({ from: 1999.999, until: 2000 }, window)).toEqual({ x: 99.5, width: 0.5 });
    expect(toPercent({ from: 1850, until: 1900 }, window)).toBeNull();
  });
});

describe('axisYears', () => {
  it('returns at most the given number of round years', () => {
    expect(axisYears({ from: 1880, until: 1931 }, 6)).toEqual([1880, 1890, 1900, 1910, 1920, 1930]);
    expect(axisYears({ from: 1903, until: 1907 }, 6)).toEqual([1903, 1904, 1905, 1906]);
    expect(axisYears({ from: 668, until: 2027 }, 6)).toEqual([1000, 1500, 2000]);
  });
});
