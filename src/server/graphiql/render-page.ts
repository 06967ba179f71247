import {
  css,
  editorWorkerService,
  favicon,
  graphqlWorker,
  js,
  jsonWorker,
} from '@graphql-yoga/render-graphiql/graphiql';
import { START_SCRIPT } from './start-script.ts';
import { STYLE } from './style.ts';

/** A query that GraphiQL shows in a tab when it is first opened. */
export interface Tab {
  readonly name: string;
  readonly query: string;
  readonly variables?: string;
}

/** The maximum length of the query and variables in the address. Servers reject request lines that are too long. */
const MAX_LINK = 6_000;

/** Returns the HTML of GraphiQL. The page opens these tabs on the first visit, or the query in its address. */
export function renderGraphiqlPage(title: string, tabs: readonly Tab[]): string {
  const workers = { editor: editorWorkerService, json: jsonWorker, graphql: graphqlWorker };
  const shown = tabs.map(({ query, variables }) => ({ query, variables: variables ?? null }));
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="${favicon}">
    <style>${css}${STYLE}</style>
  </head>
  <body class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript. Without it, send queries to this address by POST.</noscript>
    <div id="root"></div>
    <script>${js}
{
const TITLE = ${toScript(title)};
const TABS = ${toScript(shown)};
const WORKERS = ${toScript(workers)};
const MAX_LINK = ${MAX_LINK};
${START_SCRIPT}}</script>
  </body>
</html>
`;
}

/** Returns a value as an expression that cannot end the script element. */
function toScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('</', String.raw`<\/`);
}
