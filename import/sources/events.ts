import { bundledManifest } from '../bundled-manifest.ts';
import { defineEventSource } from '../define-event-source.ts';

/** Events in Japan's foreign relations. */
export const events = defineEventSource(
  'events',
  'events.tsv',
  bundledManifest({
    title: "Events in Japan's foreign relations",
    coverage: '1543/2025',
    expectedRows: { atLeast: 200, atMost: 500 },
    preference: 'Its dates go before those of citations.',
  }),
);
