import type { Change } from '../../src/pothos-plugin-neo4j/connections/changes.ts';
import { describeWhen } from '../../src/dates/describe-date.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import { country } from '../country/model.ts';
import { asSentence, formatName, describeStatus } from '../shared/sentence.ts';

type Said = (who: string, what: string, detail: string | null) => string;

const SENTENCES = {
  RELATIONS_OPENED: (who, what) => `${who} and ${what} opened diplomatic relations`,
  RELATIONS_ENDED: (who, what) => `diplomatic relations between ${who} and ${what} ended`,
  SIGNED: (who, what) => `${who} signed ${what}`,
  IN_FORCE: (who, what) => `${what} became binding on ${who}`,
  TREATY_ENDED: (who, what) => `${what} ceased to be binding on ${who}`,
  EVENT_TOOK_PLACE: (_, what) => `${what} took place`,
  EVENT_BEGAN: (_, what) => `${what} began`,
  EVENT_ENDED: (_, what) => `${what} ended`,
  PARTICIPATION_BEGAN: (who, what) => `${who} began to take part in ${what}`,
  PARTICIPATION_ENDED: (who, what) => `${who} ceased to take part in ${what}`,
  DISPUTE_BEGAN: (_, what) => `${what} began`,
  DISPUTE_ENDED: (_, what) => `${what} ended`,
  JOINED: (who, what) => `${who} joined ${what}`,
  LEFT: (who, what) => `${who} left ${what}`,
  STATUS_BEGAN: (who, what, status) =>
    status === SUSPENDED
      ? `${who} was suspended from ${what}`
      : `${who} became ${describeStatus(status ?? '')} ${what}`,
  STATUS_ENDED: (who, what, status) =>
    status === SUSPENDED
      ? `the suspension of ${who} from ${what} ended`
      : `${who} ceased to be ${describeStatus(status ?? '')} ${what}`,
  FOUNDED: (_, what) => `${what} came into being`,
  DISSOLVED: (_, what) => `${what} ceased to exist`,
} satisfies Record<string, Said>;

const SUSPENDED = 'suspended';

/** What happened on a date. */
export type ChangeName = keyof typeof SENTENCES;

/** The name of a change in the API, which reports an event of a single day as one that began. */
export type ChangeValue = Exclude<ChangeName, 'EVENT_TOOK_PLACE'>;

/** Whether a text names a change. */
export function isChange(text: string): text is ChangeName {
  return Object.hasOwn(SENTENCES, text);
}

/** Returns the name of a change in the API. */
export function valueOfChange(change: ChangeName): ChangeValue {
  return change === 'EVENT_TOOK_PLACE' ? 'EVENT_BEGAN' : change;
}

/** A change as an English sentence: "Japan joined the United Nations on 18 December 1956." */
export function describeChangeOf(change: ChangeName, told: Change): string {
  const who = told.names.map((name) => formatName({ label: country.label, name })).join(' and ');
  const said = SENTENCES[change](who, formatName(told), told.detail);
  return asSentence(`${said} ${describeWhen(readEdtf(told.date))}`);
}
