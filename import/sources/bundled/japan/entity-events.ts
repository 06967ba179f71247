import { bundledManifest } from '../bundled-manifest.ts';
import { defineEventSource } from '../define-event-source.ts';

/** Events named in the statements, with or without participation of Japan. */
export const entityEvents = defineEventSource(
  'entity_events',
  'entity_events.tsv',
  bundledManifest({
    title: 'Events named in the statements',
    coverage: '1939/2026',
    expectedRows: { atLeast: 3, atMost: 100 },
    preference: 'It is the only table of these events.',
  }),
);
