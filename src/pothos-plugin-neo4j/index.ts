import './global-types.ts';
import './builder/schema-builder.ts';
import './builder/connection-types.ts';
import './fields/field-builder.ts';
import './fields/connection-fields.ts';
import './filters/filter-builder.ts';
import './search/search-connection.ts';
import SchemaBuilder from '@pothos/core';
import { Neo4jPlugin } from './plugin.ts';

SchemaBuilder.registerPlugin('neo4j', Neo4jPlugin);
