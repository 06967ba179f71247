import { openApi, type Api } from '../open-api.ts';

/** Checks that every sentence of the API parses into subject, verb, object and date, and matches its fact. */
let api: Api;
let codes: readonly string[];

beforeAll(async () => {
  api = await openApi();
  const { countries } = await api.ask<{ countries: { nodes: { code: string }[] } }>(
    '{ countries(first: 1000) { nodes { code } } }',
  );
  codes = countries.nodes.map(({ code }) => code);
}, 180_000);

afterAll(() => api.close());

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const POINT = `(?:about )?(?:\\d{1,2} (?:${MONTHS}) \\d{1,4}|(?:${MONTHS}) \\d{1,4}|(?:spring|summer|autumn|winter) \\d{1,4}|the \\d{1,3}0s|the \\d{1,2}(?:st|nd|rd|th) century|\\d{1,4})(?: \\(uncertain\\))?`;
const BOUND = `(?:some time )?(?:between ${POINT} and ${POINT}|${POINT}(?: or (?:earlier|later))?)`;
const WHEN = `(?:(?:on|in) ${BOUND}|${BOUND})`;
const DATE = [
  `from (?:the beginning|${BOUND}) to ${BOUND}`,
  `from ${BOUND} to an unknown date(?: not after ${POINT})?`,
  `from ${BOUND} at least to ${POINT} \\(end unknown\\)`,
  `since ${BOUND}`,
  `at least since ${POINT} \\(start unknown\\)`,
  'to this day \\(start unknown\\)',
  `at least from ${POINT} to ${BOUND} \\(start unknown\\)`,
  `until ${BOUND} \\(start unknown\\)`,
  `at least (?:on|from) ${POINT}(?: to ${POINT})? \\(beginning and end unknown\\)`,
  `at an unknown time(?: not before ${POINT})?(?: and)?(?: not after ${POINT})?`,
  WHEN,
].join('|');
const STATUS = `(?:a|an|as) [A-Za-z -]+? (?:of|at|for|to|in|from)|suspended from`;
const VERB = [
  'had diplomatic relations with',
  'has had diplomatic relations with',
  `was (?:${STATUS})`,
  `has been (?:${STATUS})`,
  'was party to|has been party to|signed|had only signed|had ratified',
  'took part in|has taken part in|was concerned by, but took no part in,',
  'bordered|has bordered|was succeeded by|claimed|has claimed|administered|has administered',
  'was over|has been over|was asked in|was about|mentions|led to|was part of|was replaced by',
  '(?:was|were) (?:ended|replaced) by|amended|concerned|has concerned|have (?:been part of|concerned)|were part of',
].join('|');
const NAME = '“[^“”]+”|the (?:dispute|poll) “[^“”]+”|.+?';
const FACT = new RegExp(
  `^(?<subject>${NAME}) (?<verb>${VERB}) (?<object>${NAME})(?: (?<date>${DATE}))?\\.$`,
  'i',
);

interface ShownFact {
  text: string;
  startedOn: { edtf: string } | null;
  endedOn: { edtf: string } | null;
  knownFrom: string | null;
  knownUntil: string | null;
  properties: { name: string; value: string }[];
  sender: { name: string };
  receiver: { name: string };
}

it('states the subject, verb, object and date of every fact', async () => {
  const { graph } = api;
  const rows = await graph.read({
    text: 'MATCH ()-[l]->() WHERE l.zzFactKey IS NOT NULL RETURN l.zzFactKey',
    parameters: {},
  });
  expect(rows.length).toBeGreaterThan(15_000);
  const wrong: string[] = [];
  for (let at = 0; at < rows.length; at += 250) {
    const asked = rows
      .slice(at, at + 250)
      .map(
        ([key], index) =>
          `f${index}: fact(id: "${Buffer.from(`Fact:${String(key)}`).toString('base64url')}") { text startedOn { edtf } endedOn { edtf } knownFrom knownUntil properties { name value } sender { name } receiver { name } }`,
      );
    const facts = await api.ask<Record<string, ShownFact>>(`{ ${asked.join(' ')} }`);
    wrong.push(...Object.values(facts).flatMap(findIssue));
  }
  expect(wrong.slice(0, 20)).toEqual([]);
}, 300_000);

function parse(text: string): { subject: string; object: string; date: string } {
  const { subject = '', object = '', date = '' } = FACT.exec(text)?.groups ?? {};
  return { subject, object, date };
}

function findIssue(fact: ShownFact): readonly string[] {
  const { subject, object, date } = parse(fact.text);
  if (subject === '') return [`no sentence: ${fact.text}`];
  if (plain(subject) !== plain(fact.sender.name)) return [`other subject: ${fact.text}`];
  // A name can end with a date: “the Hague Conventions of 1907”.
  if (fact.text.endsWith(`${fact.receiver.name}.`)) return [];
  if (plain(object) !== plain(fact.receiver.name)) return [`other object: ${fact.text}`];
  return hasOwnDates(fact, date) ? [] : [`a date that the fact does not have: ${fact.text}`];
}

/** Whether every year in a text occurs in the fact. Bounds of unknown dates come from the ends and are skipped. */
function hasOwnDates(fact: ShownFact, date: string): boolean {
  if (['not before', 'not after', 'century'].some((words) => date.includes(words))) return true;
  const known = [
    fact.startedOn?.edtf,
    fact.endedOn?.edtf,
    fact.knownFrom,
    fact.knownUntil,
    fact.properties.find(({ name }) => name === 'signedOn')?.value,
  ]
    .join(' ')
    .replaceAll('X', '0');
  const years = [...date.matchAll(/\d{3,4}(?=\D|$)/g)].map(([year]) => year.padStart(4, '0'));
  return years.every((year) => known.includes(year));
}

function plain(name: string): string {
  return name
    .replace(/^the (?=(?:dispute|poll) “)/i, '')
    .replace(/^(?:dispute|poll) (?=“)/i, '')
    .replaceAll(/[“”]/g, '')
    .replace(/^the /i, '')
    .trim();
}

const CHANGE = new RegExp(
  `^(?:(?<who>${NAME}) (?:signed|joined|left|was succeeded by|was suspended from|became (?:${STATUS})|ceased to be (?:${STATUS})|began to take part in|ceased to take part in) (?<what>${NAME})|(?<opened>.+) opened diplomatic relations|diplomatic relations between .+ and .+ ended|the suspension of .+ from .+ ended|(?<event>${NAME}) (?:took place|began|ended|came into being|ceased to exist)|(?<treaty>${NAME}) (?:became|ceased to be) binding on .+) ${WHEN}\\.$`,
  'i',
);

it('states what happened and when for every change', async () => {
  const wrong: string[] = [];
  let count = 0;
  for (const code of codes) {
    const { changes } = await api.ask<{ changes: { nodes: { text: string }[] } }>(
      `{ changes(of: "${code}", during: "0001/9999", first: 1000) { nodes { text } } }`,
    );
    count += changes.nodes.length;
    wrong.push(...changes.nodes.map(({ text }) => text).filter((text) => !CHANGE.test(text)));
  }
  expect(count).toBeGreaterThan(5_000);
  expect(wrong.slice(0, 20)).toEqual([]);
}, 120_000);

it('never truncates a title in the middle of a word', async () => {
  const { statements } = await api.ask<{
    statements: { nodes: { title: string; name: string; text: string }[] };
  }>('{ statements(first: 500) { nodes { title name text } } }');
  for (const { title, name, text } of statements.nodes) {
    expect(name).toBe(title);
    const start = title.replace(/ …$/, '');
    expect(text.startsWith(start)).toBe(true);
    expect(text.charAt(start.length)).not.toMatch(/\p{L}/u);
  }
});
