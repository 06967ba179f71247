import { createHash } from 'node:crypto';
import type { Concept, EntityCard } from '../../reconciliation/service.ts';
import { escapeXml } from '../export/graph-format.ts';

const STYLE = `body { margin: 0; padding: 0.7rem; font: 14px/1.4 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
h1 { margin: 0; font-size: 1.15rem; }
p { margin: 0.3rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 0.7rem; margin: 0.5rem 0; }
dt { color: #595959; }
dd { margin: 0; overflow-wrap: anywhere; }
footer { color: #595959; font-size: 0.85rem; }`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The headers of a preview. Pages of all origins can show the preview in a frame. The preview cannot load resources or run scripts. */
export const CARD_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
};

/** Returns the preview of an entity as an HTML page. The title links to `viewUrl`, the page about the entity. */
export function writeCard(card: EntityCard, viewUrl: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeXml(card.name)}</title><style>${STYLE}</style></head>
<body>
<h1><a href="${escapeXml(viewUrl)}" target="_blank" rel="noopener">${escapeXml(card.name)}</a></h1>
${writeDetails(card)}
</body>
</html>
`;
}

/** Returns the preview of a suggested entity as an HTML fragment. */
export function writeFlyout(card: EntityCard): string {
  return `<div><h1>${escapeXml(card.name)}</h1>${writeDetails(card)}</div>`;
}

/** Returns the preview of a type or a property as an HTML fragment. */
export function writeConcept({ name, description }: Concept): string {
  return `<div><h1>${escapeXml(name)}</h1><p>${escapeXml(description)}</p></div>`;
}

function writeDetails({ subtitle, summary, details, sources }: EntityCard): string {
  const rows = details.map(
    ({ label, value }) => `<dt>${escapeXml(label)}</dt><dd>${escapeXml(value)}</dd>`,
  );
  const cited = sources.map(({ title }) => escapeXml(title)).join('; ');
  return [
    `<p>${escapeXml(subtitle)}</p>`,
    ...(summary === null ? [] : [`<p>${escapeXml(summary)}</p>`]),
    ...(rows.length === 0 ? [] : [`<dl>${rows.join('')}</dl>`]),
    ...(cited === '' ? [] : [`<footer>Sources: ${cited}</footer>`]),
  ].join('\n');
}
