/** The effect of an act on the status of a participant. */
type Bearing = 'binds' | 'signs' | 'ends' | 'other';

/** An act named in the header of a column. */
export interface Act {
  readonly name: string;
  readonly bearing: Bearing;
}

/** The meaning of the dates in a column, with and without letters after them. */
export interface Legend {
  readonly byMark: ReadonlyMap<string, Act>;
  readonly bare: Act;
}

/**
 * Parses a header such as `Ratification, Accession(a), Succession(d)`. Letters are case-sensitive: A means acceptance,
 * a means accession. A date without a letter refers to the act without a letter in the header.
 */
export function readLegend(header: string): Legend {
  const named = splitActs(header).map(readAct);
  const byMark = new Map(
    named.flatMap(({ mark, act }) => (mark === '' ? [] : [[mark, act] as const])),
  );
  const bare = named.filter(({ mark }) => mark === '').map(({ act }) => act);
  return { byMark, bare: bare[0] ?? joinActs([...byMark.values()], header) };
}

/** Returns the act for the letters after a date. If the header does not define them, returns the act of the column. */
export function actOf(legend: Legend, others: readonly Legend[], mark: string): Act {
  if (mark === '') return legend.bare;
  const stated =
    legend.byMark.get(mark) ?? others.find(({ byMark }) => byMark.has(mark))?.byMark.get(mark);
  const usual = USUAL.get(mark);
  return stated ?? (usual === undefined ? legend.bare : { name: usual, bearing: bearingOf(usual) });
}

// The meaning of letters in almost all treaties of the collection.
const USUAL: ReadonlyMap<string, string> = new Map([
  ['a', 'accession'],
  ['A', 'acceptance'],
  ['AA', 'approval'],
  ['d', 'succession'],
  ['s', 'definitive signature'],
  ['c', 'formal confirmation'],
  ['P', 'consent to be bound'],
]);

// Names of acts can contain commas. A part that begins with a lower-case letter continues the previous part.
function splitActs(header: string): readonly string[] {
  const acts: string[] = [];
  for (const part of header.split(/[,;/](?![^(]*[)])/)) {
    const text = part.replaceAll(/\s+/g, ' ').trim();
    const goesOn = /^\p{Ll}/u.test(text) && !MARK.test(text) && !/^(or|and) /.test(text);
    const last = acts.at(-1);
    if (goesOn && last !== undefined && !isAct(text)) acts[acts.length - 1] = `${last}, ${text}`;
    else if (text !== '') acts.push(text);
  }
  return acts;
}

const MARK = /\s*[([](?<mark>[A-Za-z]{1,2})[)\]][\s\d]*$/;

function isAct(text: string): boolean {
  return /^(ratification|accession|acceptance|approval|succession|signature)\b/.test(text);
}

function readAct(text: string): { readonly mark: string; readonly act: Act } {
  const mark = MARK.exec(text)?.groups?.['mark'] ?? '';
  const name = nameAct(text.replace(MARK, ''));
  return { mark, act: { name, bearing: bearingOf(name) } };
}

function nameAct(text: string): string {
  const plain = text.replace(/\s+\d{1,2}(,\s*\d{1,2})*$/, '').trim();
  return `${plain.slice(0, 1).toLowerCase()}${plain.slice(1)}`;
}

function joinActs(acts: readonly Act[], header: string): Act {
  const [first] = acts;
  if (first === undefined) return { name: nameAct(header), bearing: bearingOf(header) };
  const isOne = acts.every(({ bearing }) => bearing === first.bearing);
  return {
    name: acts.map(({ name }) => name).join(' or '),
    bearing: isOne ? first.bearing : 'other',
  };
}

// The first match applies. For example, a provisional application "by virtue of accession" is not an accession.
const BEARINGS: readonly (readonly [RegExp, Bearing])[] = [
  [/provisional|extension|territorial|objection|entry into force|declaration of/i, 'other'],
  [/withdraw|denunciation|denounce|terminat/i, 'ends'],
  [/definitive signature|signature without reservation|signature not subject/i, 'binds'],
  [/signature|signed/i, 'signs'],
  [
    /ratification|accession|acceptance|accepted|approval|succession|confirmation|consent to be bound|adherence|adhesion|participation|simplified procedure/i,
    'binds',
  ],
];

function bearingOf(name: string): Bearing {
  return BEARINGS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}
