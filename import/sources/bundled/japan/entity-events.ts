import { bundledManifest } from '../bundled-manifest.ts';
import { defineEventSource } from '../define-event-source.ts';

/** Events that the statements name and in which Japan need not have taken part. */
export const entityEvents = defineEventSource(
  'entity_events',
  'entity_events.tsv',
  bundledManifest({
    title: 'Events that the statements name',
    coverage: '1939/2026',
    expectedRows: { atLeast: 3, atMost: 100 },
    preference: 'Its dates are the usual ones; no other table has them.',
  }),
);
