import { describeSpan, type ShownSpan } from '../src/time/describe-span.ts';
import { FIRST_DAY } from '../src/time/day.ts';
import { graphModel } from './model/graph.ts';
import { memberOf } from './model/organization.ts';
import { partyTo } from './model/treaty.ts';

/** What a fact's sentence is made of: the names and labels of its ends, and its dates as they are shown. */
export interface SentenceParts extends ShownSpan {
  readonly type: string;
  readonly sender: { readonly label: string; readonly name: string };
  readonly receiver: { readonly label: string; readonly name: string };
  /** The status of a membership, or the role of a party, where the link has one. */
  readonly standing: string | null;
}

/** The fact as an English sentence with its dates. */
export function sayFact(parts: SentenceParts): string {
  return saySentence([parts]);
}

/** Several facts as one English sentence with their dates. */
export function saySentence(facts: readonly SentenceParts[]): string {
  const sentence = facts.map(sayClause).join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function sayClause(parts: SentenceParts): string {
  const verb = sayVerb(parts);
  const isDated =
    [parts.startedOn, parts.endedOn, parts.knownFrom, parts.knownUntil].some(Boolean) ||
    (parts.startEarliest ?? FIRST_DAY) > FIRST_DAY;
  const words = [sayName(parts.sender), verb, sayName(parts.receiver)];
  return [...words, ...(isDated ? [describeSpan(parts)] : [])].join(' ');
}

/** What stands between the ends: that of the model, but for a standing that says less than it, or the contrary. */
function sayVerb({ type, standing, endedOn }: SentenceParts): string {
  const isOpen = endedOn === '..';
  if (type === memberOf.type && standing) return `${isOpen ? 'is' : 'was'} ${sayStatus(standing)}`;
  if (type === partyTo.type && standing === 'signatory') return 'had signed, but was not bound by,';
  const phrase = graphModel.links.find((each) => each.type === type)?.phrase ?? NO_PHRASE;
  return isOpen ? phrase.present : phrase.past;
}

const NO_PHRASE = { past: 'had to do with', present: 'has to do with' };

/** Statuses that "a … of" does not fit. */
const STATUSES: ReadonlyMap<string, string> = new Map([
  ['suspended', 'suspended from'],
  ['observer', 'an observer at'],
  ['associate observer', 'an associate observer at'],
  ['candidate', 'a candidate for'],
  ['participant', 'a participant in'],
  ['party', 'a party to'],
  ['consultative party', 'a consultative party to'],
  ['subscriber', 'a subscriber to'],
  ['Chinese Taipei', 'as Chinese Taipei a member of'],
]);

function sayStatus(status: string): string {
  return STATUSES.get(status) ?? `${/^[aeiou]/i.test(status) ? 'an' : 'a'} ${status} of`;
}

/** Names of countries that English puts "the" before. */
const COUNTRIES_WITH_ARTICLE =
  /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Holy See|Vatican|Central African|Czech Republic|Dominican|Marshall|Solomon|Comoros|Seychelles|Soviet Union|State of|Congo|Democratic Republic|Republic of|Papal States|German Democratic|Cayman|Cook|Faroe|Falkland|British|Turks|Northern Mariana|Isle of)|( Empire| Union| Islands| Republic| Confederation| Kingdom)$|Republic of China/;

/** Names that already say which one is meant, so that "the" would be wrong. */
const OWN_NAMES = /^(the |a |an |[A-Z]\w+['’]s? |[A-Z]\w+ [A-Z]\w+['’]s? )/i;

/** The name of an entity as it stands inside a sentence: "the United Kingdom". */
export function sayName({ label, name }: SentenceParts['sender']): string {
  if (label === 'Statement') return `“${name.trim()}”`;
  if (label === 'Dispute') return `the dispute “${name}”`;
  if (label === 'Poll') return `the poll “${name}”`;
  if (label === 'Country') return COUNTRIES_WITH_ARTICLE.test(name) ? `the ${name}` : name;
  const takesArticle = ['Treaty', 'Organization'].includes(label) && !OWN_NAMES.test(name);
  return takesArticle ? `the ${name}` : name;
}
