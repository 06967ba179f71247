import type { Quad } from 'n3';
import { describeFile } from '../../src/linked-data/describe-document.ts';
import { describeFact } from '../../src/linked-data/describe-fact.ts';
import { describeNode, describeSource } from '../../src/linked-data/describe-node.ts';
import { writeJsonld } from '../../src/linked-data/write-jsonld.ts';
import { writeTurtle } from '../../src/linked-data/write-turtle.ts';
import type {
  ExportedNode,
  ExportedProperty,
  ExportedRelationship,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { gardens } from './made-up-mapping.ts';
import { canonizeJsonld, canonizeTurtle } from './read-triples.ts';

const HOSTILE = 'a"b\\c\nd\re\tf\u0007g<h>i\'j{k}|l^m`n\u2028 日本 🇯🇵 """ @en ^^x .';

const SOURCE = {
  key: HOSTILE,
  text: HOSTILE,
  url: null,
  properties: [
    { name: 'title', value: HOSTILE },
    { name: 'url', value: 'https://example.com/a b"<c>{d}|^`\\?q=日本' },
  ],
};

function garden(properties: readonly ExportedProperty[], key = HOSTILE): ExportedNode {
  const span = { start: null, end: null };
  return { label: 'Garden', key, span, properties, citations: [SOURCE] };
}

function fact(
  properties: readonly ExportedProperty[],
  type = 'FEEDS',
  key = 'FEEDS|a|b|1',
): ExportedRelationship {
  const from = { label: 'Garden', key: 'a', name: 'A' };
  const to = { label: 'Garden', key: 'b', name: 'B' };
  const span = { start: null, end: null };
  return { type, key, from, to, isSymmetric: false, span, properties, citations: [] };
}

async function join(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

const turtleOf = (...batches: readonly (readonly Quad[])[]) => join(writeTurtle(gardens, batches));

/** Returns the triples of both forms. Fails if the forms have different triples. */
async function readBoth(...batches: readonly (readonly Quad[])[]): Promise<readonly string[]> {
  const lines = await canonizeTurtle(await turtleOf(...batches));
  expect(await canonizeJsonld(await join(writeJsonld(gardens, batches)))).toEqual(lines);
  return lines;
}

const all: readonly ExportedProperty[] = [
  { name: 'name', value: HOSTILE },
  {
    name: 'names',
    value: ['日本 | ja', 'Siam | en | 1851 | 1939', 'a || b | zh-Hant', 'x | bad tag!'],
  },
  { name: 'codes', value: ['ISO2 | JP', 'COW | 740 | 1860 | ..'] },
  { name: 'pages', value: ['Title | https://example.com/p q', 'None | not an address'] },
  { name: 'plantedOn', value: '1905-21~' },
  { name: 'endedOn', value: '..' },
  { name: 'knownFrom', value: '1905-08-12' },
  { name: 'beds', value: 12 },
  { name: 'area', value: 1e21 },
  { name: 'isOpen', value: false },
  { name: 'tags', value: [HOSTILE, '', '12', 'true'] },
];

it('writes the same triples as Turtle and JSON-LD, whatever the texts contain', async () => {
  const batches = [
    describeNode(gardens, garden(all)),
    describeSource(gardens, SOURCE),
    describeFact(gardens, fact([{ name: 'rank', value: 'PREFERRED' }, ...all])),
    describeNode(gardens, garden([{ name: 'area', value: 0.1 }], 'b')),
  ];
  const lines = await readBoth(...batches);
  expect(lines.length).toBeGreaterThan(50);
});

it('encodes keys in IRIs, so that no key ends an IRI', async () => {
  const lines = await readBoth(describeNode(gardens, garden([], '> <x> . <y')));
  expect(lines[0]).toMatch(/^<https:\/\/example\.org\/id\/garden\/%3E%20%3Cx%3E%20\.%20%3Cy> </);
});

it('writes dates as EDTF, and an open date without a date', async () => {
  const text = await turtleOf(describeNode(gardens, garden(all)));
  expect(text).toContain('gaiko:plantedOn "1905-21~"^^edtf:EDTF');
  expect(text).toContain('gaiko:openDate gaiko:endedOn');
  expect(text).not.toContain('gaiko:endedOn "');
});

it('writes names with their languages and periods', async () => {
  const lines = await readBoth(describeNode(gardens, garden(all, 'thailand')));
  const part = '<https://example.org/id/garden/thailand#name-2>';
  const names = lines.filter((line) => line.startsWith(part));
  expect(names).toContain(`${part} <https://schema.org/name> "Siam"@en .`);
  expect(names).toContain(
    `${part} <https://example.org/vocab#usedUntil> "1939"^^<http://id.loc.gov/datatypes/edtf/EDTF> .`,
  );
  const text = lines.join('\n');
  expect(text).toContain('<https://schema.org/alternateName> "a | b"@zh-hant .');
  expect(text).toContain('<https://schema.org/alternateName> "x" .');
});

const PLAIN = '<https://example.org/id/garden/a> gaiko:';

it.each([
  ['the preferred claim', 'FEEDS', [{ name: 'rank', value: 'PREFERRED' }], true],
  ['another claim', 'FEEDS', [{ name: 'rank', value: 'NORMAL' }], false],
  [
    'a claim that a source denies',
    'FEEDS',
    [
      { name: 'rank', value: 'PREFERRED' },
      { name: 'deniedBy', value: ['x'] },
    ],
    false,
  ],
  ['a member', 'MEMBER_OF', [{ name: 'rank', value: 'PREFERRED' }], true],
  [
    'an observer',
    'MEMBER_OF',
    [
      { name: 'rank', value: 'PREFERRED' },
      { name: 'role', value: 'OBSERVER' },
    ],
    false,
  ],
])(
  'writes the plain triple only for preferred, usual and undenied facts: %s',
  async (_, type, properties, isPlain) => {
    const text = await turtleOf(describeFact(gardens, fact(properties, type)));
    expect(text.includes(PLAIN)).toBe(isPlain);
    expect(text).toContain('rdf:predicate gaiko:');
  },
);

it('writes the plain triple of a symmetric relation in both directions', async () => {
  const properties = [{ name: 'rank', value: 'PREFERRED' }];
  const text = await turtleOf(describeFact(gardens, fact(properties, 'TOUCHES')));
  expect(text).toContain('<https://example.org/id/garden/a> gaiko:touches <');
  expect(text).toContain('<https://example.org/id/garden/b> gaiko:touches <');
});

it('links a fact to its rivals', async () => {
  const lines = await readBoth(
    describeFact(gardens, fact([{ name: 'rivals', value: ['FEEDS|a|b|1|1905'] }])),
  );
  const id = Buffer.from('Fact:FEEDS|a|b|1|1905').toString('base64url');
  expect(lines.join('\n')).toContain(
    `<https://example.org/vocab#rivals> <https://example.org/id/fact/${id}> .`,
  );
});

it('names the version of the data of a file', async () => {
  const about = {
    title: 'All gardens',
    version: 'v1',
    permalink: 'https://example.org/export/graph.ttl?of=a|b',
    isTruncated: false,
  };
  const lines = await readBoth(describeFile(gardens, about));
  expect(lines).toContain(
    '<https://example.org/export/graph.ttl?of=a%7Cb> <http://www.w3.org/2002/07/owl#versionInfo> "v1" .',
  );
});

it('writes a document without triples', async () => {
  expect(await readBoth([])).toEqual(['']);
});

it('throws for a property that the vocabulary lacks', () => {
  expect(() => describeNode(gardens, garden([{ name: 'color', value: 'red' }]))).toThrow(
    'The vocabulary has no term for color.',
  );
});
