import { MAX_OFFSET } from '../../src/pothos-plugin-neo4j/connections/page-arguments.ts';
import { MAX_CONDITIONS, MAX_TEXT } from '../../src/pothos-plugin-neo4j/filters/filter.ts';
import { readDefaults } from '../../src/process/read-config.ts';
import { MAX_ANSWER_BYTES } from '../../src/server/execute/execute-query.ts';
import { MAX_ERRORS } from '../../src/server/execute/finish-answer.ts';
import { MAX_BODY_BYTES } from '../../src/server/http/read-body.ts';
import { MAX_DIRECTIVES, MAX_TOKENS } from '../../src/server/limits/limit-document.ts';
import { MAX_EXPANDED } from '../../src/server/limits/limit-expansion.ts';
import { MAX_ALIASES, MAX_SELECTIONS } from '../../src/server/limits/limit-selections.ts';
import { MAX_VARIABLE_DEPTH } from '../../src/server/limits/limit-variables.ts';

/** A limit for requests. */
interface Limit {
  readonly name: string;
  readonly value: number;
  /** The code of the error for a request that exceeds the limit. */
  readonly code?: string;
  /** The setting that changes the limit. */
  readonly setting?: string;
}

/** Returns the limits for requests with their default values. */
export function listLimits(): readonly Limit[] {
  const defaults = readDefaults();
  const fixed = (name: string, value: number, code: string): Limit => ({ name, value, code });
  const settable = (
    name: string,
    setting: 'GAIKO_MAX_COST' | 'GAIKO_MAX_DEPTH' | 'GAIKO_MAX_PAGE' | 'GAIKO_TIMEOUT_MS',
    code: string,
  ): Limit => ({ name, value: defaults[setting], code, setting });
  return [
    settable('cost: objects and size of the response', 'GAIKO_MAX_COST', 'QUERY_TOO_COMPLEX'),
    settable('depth of a selection', 'GAIKO_MAX_DEPTH', 'QUERY_TOO_DEEP'),
    settable('entries on a page (`first`, `last`)', 'GAIKO_MAX_PAGE', 'BAD_USER_INPUT'),
    fixed('skipped entries (`offset`)', MAX_OFFSET, 'BAD_USER_INPUT'),
    settable('time of an operation in milliseconds', 'GAIKO_TIMEOUT_MS', 'TIMEOUT'),
    fixed('tokens in a document', MAX_TOKENS, 'QUERY_TOO_LARGE'),
    fixed('fields in a selection set', MAX_SELECTIONS, 'QUERY_TOO_LARGE'),
    fixed(
      'fields of an operation after its fragments are expanded',
      MAX_EXPANDED,
      'QUERY_TOO_LARGE',
    ),
    fixed('aliases on a level', MAX_ALIASES, 'QUERY_TOO_LARGE'),
    fixed('directives in a document', MAX_DIRECTIVES, 'QUERY_TOO_LARGE'),
    fixed('depth of variables', MAX_VARIABLE_DEPTH, 'QUERY_TOO_DEEP'),
    fixed('fields and values in a filter', MAX_CONDITIONS, 'BAD_USER_INPUT'),
    fixed('characters of a text in a filter', MAX_TEXT, 'BAD_USER_INPUT'),
    fixed('bytes of a request body', MAX_BODY_BYTES, 'QUERY_TOO_LARGE'),
    fixed('bytes of a response, except tables and exports', MAX_ANSWER_BYTES, 'RESPONSE_TOO_LARGE'),
    { name: 'errors in a response. `omittedErrors` counts the others', value: MAX_ERRORS },
  ];
}
