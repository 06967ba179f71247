import type { ForeignTerm } from '../../graph/model/alignment.ts';
import { BORROWED } from '../../linked-data/borrowed-terms.ts';
import type { Mapping } from '../../linked-data/mapping.ts';
import { foreign, OWN_PREFIX } from '../../linked-data/namespaces.ts';
import { DATATYPES } from '../../linked-data/to-terms.ts';
import type { ClassTerm, PropertyTerm } from '../../linked-data/vocabulary.ts';
import { escapeXml } from '../export/graph-format.ts';

/** Returns an HTML page with the prefixes of a vocabulary, and with a description of each class, relation and property. */
export function renderVocabulary(mapping: Mapping): string {
  const { title, description, classes, properties, relations } = mapping.vocabulary;
  const own = properties.filter(({ borrowed }) => borrowed === undefined);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vocabulary – ${escapeXml(title)}</title>
<link rel="alternate" type="text/turtle" href="${escapeXml(mapping.base)}/vocab.ttl">
<link rel="alternate" type="application/ld+json" href="${escapeXml(mapping.base)}/vocab.jsonld">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Vocabulary</h1>
<p>${escapeXml(title)}. ${escapeXml(description)}</p>
<p>This vocabulary is also available as <a href="${escapeXml(mapping.base)}/vocab.ttl">Turtle</a> and <a href="${escapeXml(mapping.base)}/vocab.jsonld">JSON-LD</a>. Every term has a URI that starts with <code>${escapeXml(mapping.own('').value)}</code>.</p>
${section('Prefixes', renderTable(['prefix', 'namespace'], Object.entries(mapping.prefixes).map(renderPrefix)))}
${section('Classes', renderTable(['class', 'description', 'within'], sort(classes).map(renderClass)))}
${section('Relations', renderTable(['relation', 'description', 'from', 'to', 'within'], sort(relations).map(renderRelation)))}
${section('Properties', renderTable(['property', 'description', 'of', 'value', 'within'], sort(own).map(renderProperty)))}
${section(
  'Terms of other vocabularies',
  renderTable(
    ['term', 'use'],
    BORROWED.map(({ name, use }) => [linkForeign(name), escapeXml(use)]),
  ),
)}
</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 75rem; margin: 0 auto; padding: 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #8888; padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top; }
td:first-child { white-space: nowrap; }
:target { outline: 2px solid; }
`;

function section(heading: string, content: string): string {
  return `<h2>${heading}</h2>\n${content}`;
}

/** The HTML of the cells in a row. */
type Cells = readonly string[];

function renderTable(head: readonly string[], rows: readonly Cells[]): string {
  const top = head.map((cell) => `<th scope="col">${cell}</th>`).join('');
  const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<div class="wide" tabindex="0"><table>\n<thead><tr>${top}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table></div>`;
}

function renderPrefix([prefix, space]: readonly [string, string]): Cells {
  return [escapeXml(prefix), `<code>${escapeXml(space)}</code>`];
}

function renderClass({ name, comments, within, parents }: ClassTerm): Cells {
  const classes = within === undefined ? [] : [linkOwn(within)];
  return [anchor(name), describe(comments), [...classes, ...parents.map(linkForeign)].join(', ')];
}

function renderRelation({ name, comments, domains, ranges, parents }: PropertyTerm): Cells {
  return [
    anchor(name),
    describe(comments),
    domains.map(linkOwn).join(', '),
    ranges.map(linkOwn).join(', '),
    parents.map(linkForeign).join(', '),
  ];
}

function renderProperty(term: PropertyTerm): Cells {
  const { name, comments, domains, parents } = term;
  return [
    anchor(name),
    describe(comments),
    domains.map(linkOwn).join(', '),
    renderValue(term),
    parents.map(linkForeign).join(', '),
  ];
}

function renderValue({ value, ranges }: PropertyTerm): string {
  if (ranges.length > 0) return ranges.map(linkOwn).join(', ');
  const datatype = DATATYPES[value];
  if (datatype !== undefined) return linkForeign(datatype);
  return TEXTS[value] ?? 'text';
}

const TEXTS: Readonly<Partial<Record<PropertyTerm['value'], string>>> = {
  english: 'text in English',
  url: 'URL',
  source: linkOwn('Source'),
  fact: linkOwn('Fact'),
  term: 'property',
};

function anchor(name: string): string {
  return `<code id="${escapeXml(name)}">${OWN_PREFIX}:${escapeXml(name)}</code>`;
}

function linkOwn(name: string): string {
  return `<a href="#${escapeXml(name)}">${escapeXml(name)}</a>`;
}

function linkForeign(name: ForeignTerm): string {
  return `<a href="${escapeXml(foreign(name).value)}">${escapeXml(name)}</a>`;
}

function describe(comments: readonly string[]): string {
  return comments.map(escapeXml).join('<br>');
}

function sort<Term extends { readonly name: string }>(terms: readonly Term[]): readonly Term[] {
  return terms.toSorted((one, other) => one.name.localeCompare(other.name));
}
