import type { GraphQLSchema } from 'graphql';
import type { ReconciliationService } from '../../src/reconciliation/service.ts';
import { defineAnswerQueries } from './answer-queries.ts';
import { defineDescribe } from './describe-card.ts';
import { readEntityId, toEntityId } from './entity-id.ts';
import { defineExtend } from './extend.ts';
import { findExtensionFields } from './extension-fields.ts';
import { EXTENSION_SETTINGS } from './extension-settings.ts';
import { MAX_QUESTIONS } from './field.ts';
import { QUERY_PROPERTIES } from './query-properties.ts';
import { defineSuggest } from './suggest.ts';
import { listTypes } from './types.ts';

/** The maximum number of entities in a request for values. */
const MAX_IDS = 100;
/** The maximum number of properties in a request for values. */
const MAX_PROPERTIES = 20;

/** Returns the reconciliation service for all entities of the schema. */
export function describeReconciliation(schema: GraphQLSchema): ReconciliationService {
  const sources = findExtensionFields(schema);
  return {
    name: 'gaiko: countries, organizations, treaties and events of foreign relations',
    types: listTypes(),
    queryProperties: QUERY_PROPERTIES,
    extensionProperties: sources,
    settings: EXTENSION_SETTINGS,
    maxQueries: MAX_QUESTIONS,
    maxIds: MAX_IDS,
    maxProperties: MAX_PROPERTIES,
    reconcile: defineAnswerQueries(schema),
    extend: defineExtend(schema, sources),
    suggest: defineSuggest(schema),
    describe: defineDescribe(schema),
    pathOf: (id) => {
      const read = readEntityId(id);
      if (!read) return null;
      const [kind = '', ...rest] = toEntityId(read).split('/');
      return `/explore/entity/${kind}/${encodeURIComponent(rest.join('/'))}`;
    },
  };
}
