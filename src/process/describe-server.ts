import type { Database } from './choose-database.ts';
import { describeLogin } from './describe-login.ts';
import type { Config } from './read-config.ts';

/**
 * Returns the addresses of a server that is ready, for the output. `url` is the address that it listens at. Contains the
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
