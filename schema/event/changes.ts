import { cypher } from '../../src/graph/cypher/cypher.ts';
import { usualConditions } from '../../src/claims/plugin/standing.ts';
import { addChanges, ENDED, STARTED } from '../shared/changes.ts';
import { event, tookPartIn } from './model.ts';

const tookPart = usualConditions([tookPartIn], 'l');

/** Holds if neither the participation nor the event is known to have lasted beyond its start date. */
const isMoment = cypher`coalesce(l.endedOn, n.endedOn, l.startedOn) = coalesce(l.startedOn, '')`;
// An event without dates of its own neither began nor ended with a participation in it.
const startOfEvent = cypher`coalesce(n.startedOn, '')`;
const endOfEvent = cypher`coalesce(n.endedOn, n.startedOn, '')`;

addChanges(
  { link: tookPartIn, direction: 'OUT', to: [event] },
  {
    EVENT_TOOK_PLACE: {
      description: null,
      reportedAs: 'EVENT_BEGAN',
      date: STARTED,
      conditions: [...tookPart, isMoment, cypher`l.startedOn = ${startOfEvent}`],
      format: (_, what) => `${what} took place`,
    },
    EVENT_BEGAN: {
      description: 'An event began, or took place.',
      date: STARTED,
      conditions: [...tookPart, cypher`NOT ${isMoment}`, cypher`l.startedOn = ${startOfEvent}`],
      format: (_, what) => `${what} began`,
    },
    PARTICIPATION_BEGAN: {
      description: 'A country or organization entered an event that began on another day.',
      date: STARTED,
      conditions: [...tookPart, cypher`l.startedOn <> ${startOfEvent}`],
      format: (who, what) => `${who} began to take part in ${what}`,
    },
    EVENT_ENDED: {
      description: 'An event ended.',
      date: ENDED,
      conditions: [...tookPart, cypher`NOT ${isMoment}`, cypher`l.endedOn = ${endOfEvent}`],
      format: (_, what) => `${what} ended`,
    },
    PARTICIPATION_ENDED: {
      description: 'A country or organization left an event that ended on another day.',
      date: ENDED,
      conditions: [...tookPart, cypher`NOT ${isMoment}`, cypher`l.endedOn <> ${endOfEvent}`],
      format: (who, what) => `${who} ceased to take part in ${what}`,
    },
  },
);
