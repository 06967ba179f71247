import { writeQueryTypes } from './write-query-types.ts';

writeQueryTypes('src/explorer/api/schema.d.ts');
