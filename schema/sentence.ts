import { FIRST_DAY, LAST_DAY } from '../src/time/day.ts';
import { describeWhen } from '../src/time/describe-date.ts';
import { describeSpan, type ShownSpan } from '../src/time/describe-span.ts';
import { readEdtf } from '../src/time/read-edtf.ts';
import { tookPartIn } from './model/event.ts';
import { graphModel } from './model/graph.ts';
import { memberOf } from './model/organization.ts';
import { partyTo } from './model/treaty.ts';

/** What a fact's sentence is made of: the names and labels of its ends, how they stand to each other, and its dates. */
export interface SentenceParts extends ShownSpan {
  readonly type: string;
  readonly sender: NamedEntity;
  readonly receiver: NamedEntity;
  /** Of a membership: the word of the source. */
  readonly status: string | null;
  /** Of a party to a treaty: the word of the source. */
  readonly role: string | null;
  readonly partyRole: string | null;
  readonly participation: string | null;
  /** EDTF; null where no signature is known. */
  readonly signedOn: string | null;
}

/** The name of an entity, with its label. */
export interface NamedEntity {
  readonly label: string;
  readonly name: string;
}

/** The fact as an English sentence with its dates. */
export function sayFact(parts: SentenceParts): string {
  return saySentence([parts]);
}

/** Several facts as one English sentence with their dates. */
export function saySentence(facts: readonly SentenceParts[]): string {
  return asSentence(facts.map(sayClause).join('; '));
}

/** A clause as a sentence: with a capital at its beginning and a full stop at its end. */
export function asSentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

function sayClause(parts: SentenceParts): string {
  const [who, what] = [sayName(parts.sender), sayName(parts.receiver)];
  if (isSignature(parts)) return `${who} signed ${what} ${describeWhen(readEdtf(parts.signedOn))}`;
  const words = [who, agree(sayVerb(parts), parts.sender), what];
  return [...words, ...(isDated(parts) ? [describeSpan(parts)] : [])].join(' ');
}

/** A verb as it stands after a name in the plural: "the Hague Conventions were replaced by". */
function agree(verb: string, { label, name }: NamedEntity): string {
  if (label !== 'Treaty' || !PLURAL.test(name)) return verb;
  return verb.replace(/^was /, 'were ').replace(/^has /, 'have ').replace(/^is /, 'are ');
}

const PLURAL = /\b(Accords|Agreements|Conventions|Declarations|Demands|Notes|Protocols|Treaties)\b/;

/** Whether the only date of a party is that of its signature: then the sentence tells that. */
function isSignature(parts: SentenceParts): parts is SentenceParts & { readonly signedOn: string } {
  const { type, signedOn, startedOn, endedOn, knownFrom, knownUntil } = parts;
  if (type !== partyTo.type || signedOn === null) return false;
  return ![startedOn, endedOn, knownFrom, knownUntil].some(Boolean);
}

function isDated(parts: SentenceParts): boolean {
  return (
    [parts.startedOn, parts.endedOn, parts.knownFrom, parts.knownUntil].some(Boolean) ||
    (parts.startEarliest ?? FIRST_DAY) > FIRST_DAY ||
    (parts.endLatest ?? LAST_DAY) < LAST_DAY
  );
}

/** What stands between the ends: the phrase of the model, unless how they stand to each other means less or other. */
function sayVerb(parts: SentenceParts): string {
  const isOpen = parts.endedOn === '..';
  const special = VERBS.get(parts.type)?.(parts, isOpen);
  if (special !== undefined) return special;
  const phrase = graphModel.links.find((each) => each.type === parts.type)?.phrase ?? NO_PHRASE;
  return isOpen ? phrase.perfect : phrase.past;
}

/** What stands between the ends where they stand to each other in another way than the link is named for. */
const VERBS: ReadonlyMap<string, (parts: SentenceParts, isOpen: boolean) => string | undefined> =
  new Map([
    [
      memberOf.type,
      ({ status }: SentenceParts, isOpen: boolean) =>
        status === null ? undefined : `${isOpen ? 'has been' : 'was'} ${sayStatus(status)}`,
    ],
    [
      partyTo.type,
      ({ partyRole, role }: SentenceParts) => {
        if (partyRole !== 'SIGNATORY') return undefined;
        return role === 'ratified' ? 'had ratified' : 'had only signed';
      },
    ],
    [
      tookPartIn.type,
      ({ participation }: SentenceParts) =>
        participation === 'CONCERNED' ? 'was concerned by, but took no part in,' : undefined,
    ],
  ]);

const NO_PHRASE = { past: 'had to do with', perfect: 'has had to do with' };

/** Statuses that "a … of" does not fit. */
const STATUSES: ReadonlyMap<string, string> = new Map([
  ['suspended', 'suspended from'],
  ['observer', 'an observer at'],
  ['associate observer', 'an associate observer at'],
  ['candidate', 'a candidate for'],
  ['pending member', 'a candidate for'],
  ['participant', 'a participant in'],
  ['contributor', 'a contributor to'],
  ['party', 'a party to'],
  ['consultative party', 'a consultative party to'],
  ['signatory', 'a signatory of'],
  ['subscriber', 'a subscriber to'],
  ['Chinese Taipei', 'as Chinese Taipei a member of'],
]);

/** The status of a membership as it stands between "was" and the organization: "an observer at". */
export function sayStatus(status: string): string {
  return STATUSES.get(status) ?? `${/^[aeiou]/i.test(status) ? 'an' : 'a'} ${status} of`;
}

/** Names of countries that English puts "the" before. */
const COUNTRIES_WITH_ARTICLE =
  /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Holy See|Vatican|Central African|Czech Republic|Dominican|Marshall|Solomon|Comoros|Seychelles|Soviet Union|State of|Congo|Democratic Republic|Republic of|Papal States|German Democratic|Cayman|Cook|Faroe|Falkland|British|Turks|Northern Mariana|Isle of)|^(Independent|Reorganized|Trust|Second) | (Empire|Union|Islands|Republic|Confederation|Kingdom)( \(.*\))?$/;

/** Names that already say which one is meant, so that "the" would be wrong. */
const OWN_NAMES = /^(the |a |an |[A-Z]\w+['’]s? |[A-Z]\w+ [A-Z]\w+['’]s? )/i;

/** The name of an entity as it stands inside a sentence: "the United Kingdom". */
export function sayName({ label, name }: NamedEntity): string {
  // The names of events read like headlines: “Relations with Spain ended”.
  if (label === 'Statement' || label === 'Event') return `“${name.trim()}”`;
  if (label === 'Dispute') return `the dispute “${name}”`;
  if (label === 'Poll') return `the poll “${name}”`;
  if (label === 'Country') return sayCountry(name);
  const takesArticle = ['Treaty', 'Organization'].includes(label) && !OWN_NAMES.test(name);
  return takesArticle ? `the ${name}` : name;
}

/** The name of a country as it stands inside a sentence. */
export function sayCountry(name: string): string {
  return COUNTRIES_WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
