import { FACT_MEASURES } from '../../src/claims/plugin/measures.ts';
import { nodeDuration } from '../../src/dates/plugin/node-duration.ts';
import { edtf } from '../../src/dates/plugin/property-types.ts';
import { measureOf, type Measures } from '../../src/pothos-plugin-neo4j/index.ts';
import { nodeDates } from '../shared/measures.ts';

/** The dates of signature and of entry into force. */
export const SIGNATURE_TO_FORCE = { start: 'signedOn', end: 'inForceOn' } as const;

/** The dates of entry into force and of the end. */
export const TIME_IN_FORCE = { start: 'inForceOn', end: 'endedOn' } as const;

const OF_TREATY = {
  signedOn: measureOf(edtf, 'row', 'signedOn', {
    description: 'The dates of signature. For the treaties of a party, those of its own signature.',
  }),
  inForceOn: nodeDates('inForceOn', 'The dates of entry into force.'),
  signatureToForce: nodeDuration(
    SIGNATURE_TO_FORCE,
    'The days from signature to entry into force.',
  ),
  timeInForce: nodeDuration(TIME_IN_FORCE, 'The days from entry into force to the end.'),
};

/** The measures of treaties. */
export const treatyMeasures: Measures = {
  ...OF_TREATY,
  endedOn: nodeDates('endedOn', 'The end dates.'),
};

/** The measures of the treaties of a party. */
export const partyTreatyMeasures: Measures = { ...FACT_MEASURES, ...OF_TREATY };
