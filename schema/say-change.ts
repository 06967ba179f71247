import type { Change } from '../src/plugin/changes.ts';
import { describeWhen } from '../src/time/describe-date.ts';
import { readEdtf } from '../src/time/read-edtf.ts';
import { country } from './model/country.ts';
import { sayName } from './sentence.ts';

type Said = (who: string, what: string) => string;

const SENTENCES = {
  RELATIONS_OPENED: (who, what) => `${who} and ${what} opened diplomatic relations`,
  RELATIONS_ENDED: (who, what) => `diplomatic relations between ${who} and ${what} ended`,
  SIGNED: (who, what) => `${who} signed ${what}`,
  IN_FORCE: (who, what) => `${what} began to bind ${who}`,
  TREATY_ENDED: (who, what) => `${what} ceased to bind ${who}`,
  EVENT_BEGAN: (_, what) => `${what} began`,
  EVENT_ENDED: (_, what) => `${what} ended`,
  DISPUTE_BEGAN: (_, what) => `${what} began`,
  DISPUTE_ENDED: (_, what) => `${what} ended`,
  JOINED: (who, what) => `${who} joined ${what}`,
  LEFT: (who, what) => `${who} left ${what}`,
  FOUNDED: (_, what) => `${what} came into being`,
  DISSOLVED: (_, what) => `${what} ceased to exist`,
} satisfies Record<string, Said>;

/** What happened on a date. */
export type ChangeName = keyof typeof SENTENCES;

/** Whether a text names a change. */
export function isChange(text: string): text is ChangeName {
  return Object.hasOwn(SENTENCES, text);
}

/** A change as an English sentence: "Japan joined the United Nations on 18 December 1956." */
export function sayChange(change: ChangeName, told: Change): string {
  const who = told.names.map((name) => sayName({ label: country.label, name })).join(' and ');
  const said = SENTENCES[change](who, sayName(told));
  const sentence = `${said} ${describeWhen(readEdtf(told.date))}`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
