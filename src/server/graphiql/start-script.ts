/**
 * The script that starts GraphiQL in the page. The script is text, because it runs in the browser. `docs/decisions/100`
 * explains the differences from the script of GraphQL Yoga.
 */
export const START_SCRIPT = `
function prepareBlob(text) {
  return URL.createObjectURL(new Blob([text], { type: 'application/javascript' }));
}

const workers = {
  editorWorkerService: prepareBlob(WORKERS.editor),
  json: prepareBlob(WORKERS.json),
  graphql: prepareBlob(WORKERS.graphql),
};
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] };

const TAB_STATE = 'graphiql:tabState';

/* Returns the tab that was open at the end of the previous visit. */
function readStoredTab() {
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem(TAB_STATE));
    return tabs[activeTabIndex];
  } catch {
    return undefined;
  }
}

/* Returns the query of a permalink: /graphql?query=…&variables=… */
function readLinkedTab() {
  const asked = new URL(location.href).searchParams;
  const query = asked.get('query');
  return query ? { query, variables: asked.get('variables') } : undefined;
}

/* Writes the open tab into the address, so that the address is a permalink. */
function writeLink({ tabs, activeTabIndex }) {
  const { query, variables } = tabs[activeTabIndex] ?? {};
  const asked = new URLSearchParams();
  if (query) asked.set('query', query);
  if (query && variables && variables.trim() !== '') asked.set('variables', variables);
  const text = asked.toString();
  const isShort = text.length > 0 && text.length <= MAX_LINK;
  history.replaceState(null, '', location.pathname + (isShort ? '?' + text : ''));
}

/*
 * Stores the open tabs immediately, in the format of GraphiQL. GraphiQL itself stores the tabs half a second later. If the
 * user reloaded the page before that, the tab in the address would move to the front.
 */
function storeTabs(state) {
  const isKept = (key) => !['hash', 'headers', 'response'].includes(key);
  const text = JSON.stringify(state, (key, value) => (isKept(key) ? value : null));
  try {
    localStorage.setItem(TAB_STATE, text);
  } catch {
    /* The storage is full or disabled. GraphiQL also works without stored tabs. */
  }
}

/* Sends a query to the server. Returns a syntax error as one line instead of an object. */
async function fetchResult(params, options) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const request = { method: 'POST', headers: { ...headers, ...options?.headers } };
  let text;
  try {
    const response = await fetch(location.pathname, { ...request, body: JSON.stringify(params) });
    text = await response.text();
  } catch {
    return 'The server does not answer. Check that it is running.';
  }
  try {
    const result = JSON.parse(text);
    return describeSyntaxError(result.errors?.[0]) ?? result;
  } catch {
    return text;
  }
}

function describeSyntaxError(error) {
  if (error?.extensions?.code !== 'GRAPHQL_PARSE_FAILED') return undefined;
  const { line, column } = error.locations?.[0] ?? {};
  const place = line === undefined ? '' : ' Line ' + line + ', column ' + column + '.';
  return error.message.replaceAll('"', "'") + place;
}

const linked = readLinkedTab();
const open = linked ?? readStoredTab() ?? TABS[0];
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
  title: TITLE,
  shouldPersistHeaders: false,
  defaultTabs: linked ? [linked, ...TABS.filter(({ query }) => query !== linked.query)] : TABS,
  initialQuery: open?.query ?? '',
  initialVariables: open?.variables ?? '',
  defaultEditorToolsVisibility: Boolean(open?.variables),
  fetcher: fetchResult,
  onEditQuery: () => {},
  onTabChange: (state) => {
    storeTabs(state);
    writeLink(state);
  },
});
`;
