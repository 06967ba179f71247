import { describeSpan, type ShownSpan } from '../src/time/describe-span.ts';
import { graphModel } from './model/graph.ts';

/** What a fact's sentence is made of: the names and labels of its ends, and its dates as they are shown. */
export interface SentenceParts extends ShownSpan {
  readonly type: string;
  readonly sender: { readonly label: string; readonly name: string };
  readonly receiver: { readonly label: string; readonly name: string };
}

/** The fact as an English sentence with its dates. */
export function sayFact(parts: SentenceParts): string {
  const link = graphModel.links.find((each) => each.type === parts.type);
  const verb = parts.endedOn === '..' ? link?.phrase.present : link?.phrase.past;
  const isDated = [parts.startedOn, parts.endedOn, parts.knownFrom, parts.knownUntil].some(Boolean);
  const words = [sayName(parts.sender), verb, sayName(parts.receiver)];
  const sentence = [...words, ...(isDated ? [describeSpan(parts)] : [])].join(' ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Names of countries that English puts "the" before. */
const COUNTRIES_WITH_ARTICLE =
  /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Holy See|Vatican|Central African|Czech Republic|Dominican|Marshall|Solomon|Comoros|Seychelles|Soviet Union|State of|Congo|Democratic Republic|Republic of|Papal States|German Democratic|Cayman|Cook|Faroe|Falkland|British|Turks|Northern Mariana|Isle of)|( Empire| Union| Islands| Republic| Confederation| Kingdom)$|Republic of China/;

/** Names that already say which one is meant, so that "the" would be wrong. */
const OWN_NAMES = /^(the |a |an |[A-Z]\w+['’]s? |[A-Z]\w+ [A-Z]\w+['’]s? )/i;

function sayName({ label, name }: SentenceParts['sender']): string {
  if (label === 'Statement') return `“${name}”`;
  if (label === 'Country') return COUNTRIES_WITH_ARTICLE.test(name) ? `the ${name}` : name;
  const takesArticle = ['Treaty', 'Organization'].includes(label) && !OWN_NAMES.test(name);
  return takesArticle ? `the ${name}` : name;
}
