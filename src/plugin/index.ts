import './global-types.ts';
import './schema-builder.ts';
import './field-builder.ts';
import './connection-fields.ts';
import './filter-builder.ts';
import './search-connection.ts';
import SchemaBuilder from '@pothos/core';
import { Neo4jPlugin } from './plugin.ts';

SchemaBuilder.registerPlugin('neo4j', Neo4jPlugin);
