import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import { describeWhen } from '../../src/dates/describe-date.ts';
import { describeSpan, type ShownSpan } from '../../src/dates/describe-span.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import type { WordedValues } from '../../src/graph/model/relationship-model.ts';
import { linkModelOf, nodeModelOf } from './whole-graph.ts';

/** The parts of a sentence about a fact: its type, entities, dates, and other values for its wording. */
export interface SentenceParts extends ShownSpan {
  readonly type: string;
  readonly sender: NamedEntity;
  readonly receiver: NamedEntity;
  /** The values of the properties that the model names for sentences. */
  readonly values: WordedValues;
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
  return asSentence(facts.map(formatClause).join('; '));
}

/** Returns a clause as a sentence, with a capital letter and a full stop. */
export function asSentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

/** Formats names as "A, B and C". */
export function formatList(names: readonly string[]): string {
  return WORDS.format(names);
}

// British English has no comma before the last word.
const WORDS = new Intl.ListFormat('en-GB');

function formatClause(parts: SentenceParts): string {
  const [who, what] = [formatName(parts.sender), formatName(parts.receiver)];
  const only = findOnlyDate(parts);
  if (only) return `${who} ${only.verb} ${what} ${describeWhen(readEdtf(only.date))}`;
  const words = [who, agree(chooseVerb(parts), parts.sender), what];
  return [...words, ...(isDated(parts) ? [describeSpan(parts)] : [])].join(' ');
}

/**
 * Returns the verb and date of a fact whose only known date is neither its start nor its end, such as the date of
 * signature.
 */
function findOnlyDate(
  parts: SentenceParts,
): { readonly verb: string; readonly date: string } | undefined {
  const only = linkModelOf(parts.type).wording?.onlyDate;
  const date = only && parts.values[only.property];
  if (!date) return undefined;
  const { startedOn, endedOn, knownFrom, knownUntil } = parts;
  const isOnly = ![startedOn, endedOn, knownFrom, knownUntil].some(Boolean);
  return isOnly ? { verb: only.verb, date } : undefined;
}

/** Returns the verb in the plural if the subject has a plural name: "the Hague Conventions were replaced". */
function agree(verb: string, { label, name }: NamedEntity): string {
  if (!nodeModelOf(label).wording.isPlural(name)) return verb;
  return verb.replace(/^was /, 'were ').replace(/^has /, 'have ').replace(/^is /, 'are ');
}

function isDated(parts: SentenceParts): boolean {
  return (
    [parts.startedOn, parts.endedOn, parts.knownFrom, parts.knownUntil].some(Boolean) ||
    (parts.startEarliest ?? FIRST_DAY) > FIRST_DAY ||
    (parts.endLatest ?? LAST_DAY) < LAST_DAY
  );
}

/** Returns the verb for the status or role, or the phrase of the model if there is none. */
function chooseVerb({ type, values, endedOn }: SentenceParts): string {
  const { phrase, wording } = linkModelOf(type);
  const isOpen = endedOn === '..';
  return wording?.verb?.(values, isOpen) ?? (isOpen ? phrase.perfect : phrase.past);
}

/** Returns the name of an entity for use in a sentence: "the United Kingdom". */
export function formatName({ label, name }: NamedEntity): string {
  return nodeModelOf(label).wording.formatName(name);
}
