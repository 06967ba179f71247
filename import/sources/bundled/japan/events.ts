import { bundledManifest } from '../bundled-manifest.ts';
import { defineEventSource } from '../define-event-source.ts';

/** Events in Japan's foreign relations. */
export const events = defineEventSource(
  'events',
  'events.tsv',
  bundledManifest({
    title: "Events in Japan's foreign relations",
    coverage: '0057/2026',
    expectedRows: { atLeast: 200, atMost: 1000 },
    preference: 'Its dates take precedence over those of citations.',
  }),
);
