import fc from 'fast-check';

/** A text, or null if the text is unknown. */
type Unknown<Value> = Value | null;

/** A relationship of a random graph. */
export interface Tending {
  readonly tool: Unknown<string>;
  readonly duty: Unknown<string>;
  readonly standing: Unknown<string>;
  readonly garden: string;
  readonly area: Unknown<number>;
  readonly startedOn: Unknown<string>;
  readonly endedOn: Unknown<string>;
  readonly sources: readonly string[];
  readonly confidence: string;
  readonly rank: string;
}

/** A node of a random graph. */
export interface Someone {
  readonly name: string;
  readonly mentor: Unknown<string>;
  readonly age: Unknown<number>;
  readonly born: Unknown<string>;
  readonly sources: Unknown<readonly string[]>;
  readonly confidence: Unknown<string>;
  readonly tends: readonly Tending[];
}

/** The first and last day of each date, independent of the code. An empty text means no bound. */
export const RANGES: Readonly<Record<string, readonly [string, string]>> = {
  '1905': ['1905-01-01', '1905-12-31'],
  '1905-09-05': ['1905-09-05', '1905-09-05'],
  '190X': ['1900-01-01', '1909-12-31'],
  '1906~': ['1906-01-01', '1906-12-31'],
  '1904-02/1905-03': ['1904-02-01', '1905-03-31'],
  '../1905': ['', '1905-12-31'],
  '1905/..': ['1905-01-01', ''],
  '..': ['', ''],
};

const dates = fc.constantFrom(...Object.keys(RANGES));
const names = fc.constantFrom('Éva', 'eva', 'Ida', 'Évald (the 2nd)', 'a.b', "O'Hara");
const unknownOr = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: null });
const slugs = fc.constantFrom('atlas', 'diary', 'rumour');
const levels = fc.constantFrom('HIGH', 'MEDIUM', 'LOW');
const duties = fc.constantFrom('owner', 'guest');
const standings = ['KEEPER', 'VISITOR'];
const tools = fc.constantFrom('none', 'Spade', 'rake', 'éperon');

const tendings: fc.Arbitrary<Tending> = fc.record({
  tool: unknownOr(tools),
  duty: unknownOr(duties),
  standing: unknownOr(fc.constantFrom(...standings)),
  garden: names,
  area: unknownOr(fc.constantFrom(0.5, 1, 2.25)),
  startedOn: unknownOr(dates),
  endedOn: unknownOr(dates),
  sources: fc.uniqueArray(slugs),
  confidence: levels,
  rank: fc.constantFrom('PREFERRED', 'PREFERRED', 'NORMAL'),
});

/** Generates a few gardeners. */
export const worlds: fc.Arbitrary<readonly Someone[]> = fc.array(
  fc.record({
    name: names,
    mentor: unknownOr(fc.constantFrom('g0', 'g1')),
    age: unknownOr(fc.integer({ min: 0, max: 3 })),
    born: unknownOr(dates),
    sources: unknownOr(fc.uniqueArray(slugs)),
    confidence: unknownOr(levels),
    tends: fc.array(tendings, { maxLength: 4 }),
  }),
  { minLength: 12, maxLength: 12 },
);

/** The value of a filter, as GraphQL passes it on. */
export type Given = Readonly<Record<string, unknown>>;

const some = <Value>(fields: Record<string, fc.Arbitrary<Value>>): fc.Arbitrary<Given> =>
  fc.record(fields, { requiredKeys: [] });
const pieces = fc.constantFrom('', 'e', 'EV', 'É', '.', '(', 'da', '\\', '*');
const text = (values: fc.Arbitrary<string>): fc.Arbitrary<Given> =>
  some<unknown>({
    eq: values,
    ne: values,
    in: fc.array(values, { maxLength: 2 }),
    contains: pieces,
    startsWith: pieces,
    isKnown: fc.boolean(),
  });
const number = (values: fc.Arbitrary<number>): fc.Arbitrary<Given> =>
  some<unknown>({
    eq: values,
    ne: values,
    in: fc.array(values, { maxLength: 2 }),
    gt: values,
    gte: values,
    lt: values,
    lte: values,
    isKnown: fc.boolean(),
  });
const counts = fc.integer({ min: 0, max: 3 });
const comparisons = pickOne({ eq: counts, gt: counts, gte: counts, lt: counts, lte: counts });
const date = some<unknown>({ before: dates, after: dates, during: dates, isKnown: fc.boolean() });
const source = some<unknown>({
  anyOf: fc.array(slugs, { maxLength: 2 }),
  noneOf: fc.array(slugs, { maxLength: 2 }),
  atLeast: fc.integer({ min: -1, max: 3 }),
  minConfidence: levels,
});

/** Generates filters on gardeners. */
export const filters = fc.letrec<Record<'someone' | 'tending' | 'garden', Given>>((tie) => {
  const combined = (key: 'someone' | 'tending' | 'garden') => ({
    and: fc.array(tie(key), { maxLength: 2 }),
    or: fc.array(tie(key), { maxLength: 2 }),
    not: tie(key),
  });
  const shape = (
    key: 'someone' | 'tending' | 'garden',
    own: Record<string, fc.Arbitrary<unknown>>,
  ): fc.Arbitrary<Given> =>
    fc.oneof({ maxDepth: 3 }, pickOne(own), pickOne({ ...own, ...combined(key) }));
  return {
    someone: shape('someone', {
      name: text(names),
      mentor: text(fc.constantFrom('g0', 'g1')),
      age: number(fc.integer({ min: 0, max: 3 })),
      born: date,
      sources: source,
      tends: pickOne({
        some: tie('tending'),
        none: tie('tending'),
        every: tie('tending'),
        single: tie('tending'),
        count: counted(tie('tending')),
        countNodes: counted(tie('tending')),
      }),
    }),
    tending: shape('tending', {
      asOf: fc.constantFrom('1905', '1905-09-05', '190X'),
      certainty: fc.constantFrom('CERTAIN', 'POSSIBLE'),
      claims: fc.constantFrom('BEST', 'ALL'),
      tool: text(tools),
      duty: text(duties),
      standing: fc.subarray(standings),
      fact: some<unknown>({ startedOn: date, endedOn: date, sources: source }),
      garden: tie('garden'),
    }),
    garden: shape('garden', { name: text(names), area: number(fc.constantFrom(0.5, 1, 2)) }),
  };
}).someone;

/** Generates a condition on a count, of all entries or of those that match. */
function counted(where: fc.Arbitrary<Given>): fc.Arbitrary<Given> {
  return fc.oneof(
    comparisons,
    fc.tuple(comparisons, where).map(([each, wanted]) => ({ ...each, where: wanted })),
  );
}

function pickOne(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Given> {
  const names = Object.keys(fields);
  return fc
    .constantFrom(...names)
    .chain((name) => (fields[name] ?? fc.constant(null)).map((value) => ({ [name]: value })));
}
