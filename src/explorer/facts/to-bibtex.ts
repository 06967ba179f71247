import { factKey, PUBLISHER, sourceKey, type CitedFact } from './citation.ts';
import type { ShownSource } from './source-fields.ts';

/** Returns the BibTeX entries of a fact and of its sources. */
export function toBibtex(fact: CitedFact): string {
  const own = entry(factKey(fact), {
    title: `{${escape(fact.text)}}`,
    publisher: escape(PUBLISHER),
    url: escapeUrl(fact.url),
    urldate: fact.readOn,
    version: escape(fact.dataVersion),
    note: escape(`Version ${fact.dataVersion} of the data. ${describeSources(fact.sources)}`),
  });
  return [own, ...fact.sources.map(sourceEntry)].join('\n');
}

function sourceEntry(source: ShownSource): string {
  return entry(sourceKey(source), {
    title: `{${escape(source.title)}}`,
    publisher: source.publisher && escape(source.publisher),
    url: source.url && escapeUrl(source.url),
    urldate: source.retrievedOn,
    version: source.version && escape(source.version),
    note: source.citation && escape(source.citation),
  });
}

function describeSources(sources: readonly ShownSource[]): string {
  if (sources.length === 0) return 'No source is known.';
  return `Sources: ${sources.map(({ title }) => title).join('; ')}.`;
}

function entry(key: string, fields: Readonly<Record<string, string | null>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`  ${name} = {${value}},`],
  );
  return ['@misc{' + key + ',', ...lines, '}', ''].join('\n');
}

/** Escapes the characters that have a meaning in TeX. */
function escape(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\{}$&#%_~^]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
};

/** Encodes the characters of a URL that would end the field. BibTeX styles print all other characters unchanged. */
function escapeUrl(url: string): string {
  return url.replaceAll(/[\\{}\s]/g, (character) => encodeURIComponent(character));
}
