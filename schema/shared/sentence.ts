import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import { describeWhen } from '../../src/dates/describe-date.ts';
import { describeSpan, type ShownSpan } from '../../src/dates/describe-span.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import { tookPartIn } from '../event/model.ts';
import { graphModel } from '../graph.ts';
import { memberOf } from '../organization/model.ts';
import { partyTo } from '../treaty/model.ts';

/** The parts of a fact's sentence: the names and labels of its two entities, the status and roles, and the dates. */
export interface SentenceParts extends ShownSpan {
  readonly type: string;
  readonly sender: NamedEntity;
  readonly receiver: NamedEntity;
  /** The status of a membership, as worded by the source. */
  readonly status: string | null;
  /** The role of a party to a treaty, as worded by the source. */
  readonly role: string | null;
  readonly partyRole: string | null;
  readonly participation: string | null;
  /** The EDTF date of signature; null if not known. */
  readonly signedOn: string | null;
}

/** The name and the label of an entity. */
export interface NamedEntity {
  readonly label: string;
  readonly name: string;
}

/** Describes a fact in an English sentence with its dates. */
export function describeFact(parts: SentenceParts): string {
  return describeParts([parts]);
}

/** Describes several facts in one English sentence with their dates. */
export function describeParts(facts: readonly SentenceParts[]): string {
  return asSentence(facts.map(sayClause).join('; '));
}

/** Returns a clause as a sentence, with a capital letter and a full stop. */
export function asSentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

function sayClause(parts: SentenceParts): string {
  const [who, what] = [formatName(parts.sender), formatName(parts.receiver)];
  if (isSignature(parts)) return `${who} signed ${what} ${describeWhen(readEdtf(parts.signedOn))}`;
  const words = [who, agree(sayVerb(parts), parts.sender), what];
  return [...words, ...(isDated(parts) ? [describeSpan(parts)] : [])].join(' ');
}

/** Puts the verb in the plural if the subject is a treaty with a plural name: "the Hague Conventions were replaced". */
function agree(verb: string, { label, name }: NamedEntity): string {
  if (label !== 'Treaty' || !PLURAL.test(name)) return verb;
  return verb.replace(/^was /, 'were ').replace(/^has /, 'have ').replace(/^is /, 'are ');
}

const PLURAL = /\b(Accords|Agreements|Conventions|Declarations|Demands|Notes|Protocols|Treaties)\b/;

/** Whether the only known date of a party is that of its signature, which is then what the sentence reports. */
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

/** Returns the verb of a sentence: the one for the status or role if there is one, else the phrase of the model. */
function sayVerb(parts: SentenceParts): string {
  const isOpen = parts.endedOn === '..';
  const special = VERBS.get(parts.type)?.(parts, isOpen);
  if (special !== undefined) return special;
  const phrase = graphModel.links.find((each) => each.type === parts.type)?.phrase ?? NO_PHRASE;
  return isOpen ? phrase.perfect : phrase.past;
}

/** Verbs for statuses and roles that the phrase of the model does not fit, by link type. */
const VERBS: ReadonlyMap<string, (parts: SentenceParts, isOpen: boolean) => string | undefined> =
  new Map([
    [
      memberOf.type,
      ({ status }: SentenceParts, isOpen: boolean) =>
        status === null ? undefined : `${isOpen ? 'has been' : 'was'} ${describeStatus(status)}`,
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

/** Returns the status of a membership as a phrase that fits between "was" and the organization: "an observer at". */
export function describeStatus(status: string): string {
  return STATUSES.get(status) ?? `${/^[aeiou]/i.test(status) ? 'an' : 'a'} ${status} of`;
}

/** Names of countries that take "the" in English. */
const COUNTRIES_WITH_ARTICLE =
  /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Holy See|Vatican|Central African|Czech Republic|Dominican|Marshall|Solomon|Comoros|Seychelles|Soviet Union|State of|Congo|Democratic Republic|Republic of|Papal States|German Democratic|Cayman|Cook|Faroe|Falkland|British|Turks|Northern Mariana|Isle of)|^(Independent|Reorganized|Trust|Second) | (Empire|Union|Islands|Republic|Confederation|Kingdom)( \(.*\))?$/;

/** Names with which "the" would be wrong, because they are already definite. */
const OWN_NAMES = /^(the |a |an |[A-Z]\w+['’]s? |[A-Z]\w+ [A-Z]\w+['’]s? )/i;

/** Returns the name of an entity for use in a sentence: "the United Kingdom". */
export function formatName({ label, name }: NamedEntity): string {
  // Event names are quoted because they read like headlines: “Relations with Spain ended”.
  if (label === 'Statement' || label === 'Event') return `“${name.trim()}”`;
  if (label === 'Dispute') return `the dispute “${name}”`;
  if (label === 'Poll') return `the poll “${name}”`;
  if (label === 'Country') return formatCountry(name);
  const takesArticle = ['Treaty', 'Organization'].includes(label) && !OWN_NAMES.test(name);
  return takesArticle ? `the ${name}` : name;
}

/** Returns the name of a country for use in a sentence, with "the" if English requires it. */
export function formatCountry(name: string): string {
  return COUNTRIES_WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
