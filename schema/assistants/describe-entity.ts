import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { Part } from '../../src/assistants/report.ts';
import { defineTool, ToolFailure, type Tool } from '../../src/assistants/tool.ts';
import { ENTITY, PARTIAL_DATE, SOURCE } from './answer-shapes.ts';
import { findDetailFields } from './detail-fields.ts';
import { writeEntityFields } from './entity-fields.ts';
import { createBibliography, formatEntity, type Bibliography } from './format-fact.ts';
import { date, entity } from './inputs.ts';

/** Defines the tool that describes an entity. */
export function defineDescribeEntity(schema: GraphQLSchema): Tool {
  const details = findDetailFields(schema);
  const document = `${QUERY}${writeEntityFields(schema)}\n${details.fragment}`;
  return defineTool({
    name: 'describe_entity',
    title: 'Describe an entity',
    description:
      'Describes one country, organization, treaty, event, place, person or other entity: its kind, dates, names in all languages, codes, summary, sources, points on which sources disagree, predecessors and successors, and the number of its facts of each kind. List the facts with `facts`.',
    input: {
      entity: entity('The entity.'),
      date: date(
        'Resolves the name on this date ("Korea" in 1900 is the Korean Empire), and counts only facts that held on this date.',
      ).optional(),
    },
    async answer({ entity: of, date: on }, run) {
      const { data, notices } = await run({ document, variables: { of, on } });
      const node = ANSWER.parse(data).neighborhood.entities[0];
      if (!node) throw new ToolFailure('NOT_FOUND', `There is no entity ${JSON.stringify(of)}.`);
      const bibliography = createBibliography();
      const { marks, lines } = bibliography.cite(node.sources);
      const values = details.format(node).join('; ');
      return {
        opening: {
          text: [
            `${formatEntity(node)} ${marks}`,
            ...(node.summary === null ? [] : [node.summary]),
            ...(values === '' ? [] : [values]),
          ].join('\n'),
          sources: lines,
        },
        parts: listParts(node, on, bibliography),
        remarks: notices,
      };
    },
  });
}

const QUERY = `query describe_entity($of: ID!, $on: Edtf) {
  neighborhood(of: $of, on: $on, hops: 0, first: 1) {
    entities {
      ...EntityFields
      ...DetailFields
      names { text language usedFrom { edtf } usedUntil { edtf } }
      sources { ...SourceFields }
      citations { field value agrees note source { ...SourceFields } }
      furtherReading { title url }
      sameAs
      links(first: 0, asOf: $on) { totalCount groups(by: KIND) { key count } }
      ... on Country {
        codes { scheme value validFrom { edtf } validUntil { edtf } }
        existence { from { edtf } until { edtf } }
        predecessors(first: 10) { edges { text } }
        successors(first: 10) { edges { text } }
      }
    }
  }
}
fragment SourceFields on Source { slug title publisher url }
`;

const SENTENCES = z.object({ edges: z.array(z.object({ text: z.string() })) });

const NODE = ENTITY.extend({
  names: z.array(
    z.object({
      text: z.string(),
      language: z.string().nullable(),
      usedFrom: PARTIAL_DATE,
      usedUntil: PARTIAL_DATE,
    }),
  ),
  sources: z.array(SOURCE),
  citations: z.array(
    z.object({
      field: z.string(),
      value: z.string().nullable(),
      agrees: z.boolean(),
      note: z.string().nullable(),
      source: SOURCE,
    }),
  ),
  furtherReading: z.array(z.object({ title: z.string(), url: z.string() })),
  links: z.object({
    totalCount: z.number(),
    groups: z.array(z.object({ key: z.string(), count: z.number() })),
  }),
  sameAs: z.array(z.string()),
  codes: z
    .array(
      z.object({
        scheme: z.string(),
        value: z.string(),
        validFrom: PARTIAL_DATE,
        validUntil: PARTIAL_DATE,
      }),
    )
    .default([]),
  existence: z.array(z.object({ from: PARTIAL_DATE, until: PARTIAL_DATE })).default([]),
  predecessors: SENTENCES.default({ edges: [] }),
  successors: SENTENCES.default({ edges: [] }),
}).loose();

type NodeAnswer = z.output<typeof NODE>;

const ANSWER = z.object({ neighborhood: z.object({ entities: z.array(NODE) }) });

function listParts(
  node: NodeAnswer,
  on: string | undefined,
  bibliography: Bibliography,
): readonly Part[] {
  const { links, codes, existence, predecessors, successors } = node;
  const counts = links.groups.map(({ key, count }) => `${key} ${count}`).join(', ');
  const succession = [...predecessors.edges, ...successors.edges].map(({ text }) => text);
  return [
    toPart(`Facts${on === undefined ? '' : ` on ${on}`}: ${links.totalCount}`, [counts]),
    ...(existence.length > 1 ? [toPart('Existence (EDTF)', existence.map(formatPeriod))] : []),
    toPart('Codes', [codes.map(formatCode).join(', ')]),
    toPart('Same as', [node.sameAs.join(' ')]),
    toPart('Succession', succession),
    ...node.citations
      .filter(({ agrees }) => !agrees)
      .map((citation) => formatDisagreement(citation, bibliography)),
    toPart('Names', [node.names.map(formatName).join('; ')]),
    toPart(
      'Further reading',
      node.furtherReading.map(({ title, url }) => `${title}. ${url}`),
    ),
  ].filter(({ text }) => text !== '');
}

function toPart(title: string, lines: readonly string[]): Part {
  const known = lines.filter((line) => line !== '');
  const text =
    known.length === 1 ? `${title}: ${known[0] ?? ''}` : [`${title}:`, ...known].join('\n- ');
  return { text: known.length === 0 ? '' : text, sources: [] };
}

function formatPeriod({ from, until }: NodeAnswer['existence'][number]): string {
  return `${from?.edtf ?? 'unknown'} to ${until?.edtf ?? 'unknown'}`;
}

function formatCode({ scheme, value, ...valid }: NodeAnswer['codes'][number]): string {
  const { validFrom, validUntil } = valid;
  const period =
    (validFrom ?? validUntil) ? ` (${validFrom?.edtf ?? '?'} to ${validUntil?.edtf ?? '?'})` : '';
  return `${scheme} ${value}${period}`;
}

function formatName({ text, language, usedFrom, usedUntil }: NodeAnswer['names'][number]): string {
  const used =
    (usedFrom ?? usedUntil) ? `${usedFrom?.edtf ?? '?'} to ${usedUntil?.edtf ?? '?'}` : null;
  const details = [language, used].filter((each) => each !== null);
  return details.length === 0 ? text : `${text} (${details.join(', ')})`;
}

function formatDisagreement(
  { field, value, note, source }: NodeAnswer['citations'][number],
  bibliography: Bibliography,
): Part {
  const { marks, lines } = bibliography.cite([source]);
  const other = value === null ? 'denies the displayed value' : `says ${value}`;
  const remark = note === null ? '' : ` (${note})`;
  return { text: `Disagreement about ${field}: ${marks} ${other}${remark}.`, sources: lines };
}
