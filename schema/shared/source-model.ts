import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { defineRelationship } from '../../src/graph/model/relationship-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';

/** A book, page, document or data set. */
export const source = defineNode(
  'Source',
  {
    title: 'text',
    publisher: 'text',
    url: 'text',
    license: 'text',
    citation: 'text',
    retrievedOn: 'day',
    version: 'text',
    coverage: 'edtf',
    sourceKind: 'text',
    quality: 'integer',
    note: 'text',
  },
  {
    color: '#d9d2c0',
    description: 'A book, page, document or data set.',
    alignment: {
      classes: ['schema:CreativeWork', 'prov:Entity'],
      properties: {
        title: ['dcterms:title'],
        publisher: ['dcterms:publisher'],
        url: ['schema:url'],
        license: ['dcterms:rights'],
        citation: ['dcterms:bibliographicCitation'],
        version: ['schema:version'],
        coverage: ['schema:temporalCoverage'],
      },
    },
  },
);

/** A statement of a source about one field of an entity. Unlike a fact, it has no dates, and paths do not follow it. */
export const cites = defineRelationship('CITES', {
  from: [],
  to: source,
  key: BOOKKEEPING.origin,
  phrase: { past: 'cited', perfect: 'has cited' },
  properties: {
    field: 'text',
    value: 'text',
    agrees: 'boolean',
    confidence: 'text',
    note: 'text',
    [BOOKKEEPING.origin]: 'text',
  },
});
