import type { Database } from './choose-database.ts';
import { describeLogin } from './describe-login.ts';
import type { Config } from './read-config.ts';

/**
 * Describes the addresses of a running server. `url` is the address at which the server listens. The text contains the
 * password of the database only if the output is a terminal.
 */
export function describeServer(
  url: string,
  { publicUrl, publicTools, home }: Pick<Config, 'publicUrl' | 'publicTools' | 'home'>,
  { address, browserUrl }: Pick<Database, 'address' | 'browserUrl'>,
  output: { readonly isTTY?: boolean },
): string {
  const base = publicUrl ?? url;
  return [
    `Listening at ${url}`,
    '',
    'gaiko is ready.',
    `  Explorer       ${base}/`,
    publicTools ? `  GraphiQL       ${base}/graphql` : `  GraphQL        ${base}/graphql`,
    ...(browserUrl === null
      ? []
      : [
          `  Neo4j Browser  ${browserUrl}`,
          `                 ${describeLogin({ ...address, home }, output)}`,
        ]),
    '  Stop it with Ctrl-C.',
    '',
  ].join('\n');
}
