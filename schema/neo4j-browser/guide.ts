import { examples } from '../examples.ts';
import { FAVORITES_PATH, GUIDE_PATH, STYLE_PATH } from './paths.ts';
import { steps, type GuideQuery, type Step } from './steps.ts';

/**
 * Returns the HTML of the guide. Neo4j Browser shows each `slide` as a page and adds a button to each runnable query. The
 * links lead to the server at this URL.
 */
export function renderGuide(serverUrl: string): string {
  const slides = steps.map((step, at) => renderStep(step, at, serverUrl));
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>gaiko: a tour in eight steps</title></head>
<body>
${slides.join('\n')}
</body>
</html>
`;
}

function renderStep(step: Step, at: number, serverUrl: string): string {
  const isLast = at === steps.length - 1;
  // The sidebar of Neo4j Browser has no margins.
  return `<slide><div style="padding: 0 18px">
<h3>${at + 1}. ${escapeHtml(step.title)}</h3>
${step.text.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
${step.queries.map(renderQuery).join('\n')}
<p><a href="${escapeHtml(graphiqlUrl(step.tab, serverUrl))}" target="_blank">Ask this in GraphQL</a></p>
${isLast ? renderEnd(serverUrl) : ''}</div></slide>`;
}

function renderQuery({ question, cypher }: GuideQuery): string {
  return `<p><strong>${escapeHtml(question)}</strong></p>
<pre class="code runnable">${escapeHtml(cypher)}</pre>`;
}

function renderEnd(serverUrl: string): string {
  return `<h4>Next</h4>
<ul>
<li><a href="${serverUrl}${FAVORITES_PATH}">Download all queries</a> and drop the file onto this window, to add the queries to your favorites.</li>
<li>If you have changed the colors, <a data-exec="style ${serverUrl}${STYLE_PATH}">load them again</a>.</li>
<li>To open this guide again, run this command: <code>:guide ${serverUrl}${GUIDE_PATH}</code></li>
</ul>
`;
}

/** Returns the address that opens an example in a tab of GraphiQL. */
function graphiqlUrl(tab: string, serverUrl: string): string {
  const query = examples.find(({ name }) => name === tab)?.query ?? '';
  return `${serverUrl}/graphql?${new URLSearchParams({ query }).toString()}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
