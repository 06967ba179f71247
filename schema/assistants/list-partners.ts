import { z } from 'zod';
import type { Part, Report } from '../../src/assistants/report.ts';
import type { RunOperation } from '../../src/assistants/tool.ts';
import { describeWhen } from '../../src/dates/describe-date.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import { FACT, FACT_FIELDS } from './answer-shapes.ts';
import { createBibliography, formatFact, type Bibliography } from './format-fact.ts';
import { PAGE } from './inputs.ts';
import { QUESTIONS } from './pair-questions.ts';

/** A question about all partners of a country. */
export interface PartnerQuestion {
  readonly question: keyof typeof QUESTIONS;
  readonly country: string;
  readonly on: string | null;
  readonly skip: number;
}

/** Lists the countries to which a question about a country applies, such as its allies, with the facts. */
export async function listPartners(
  { question, country, on, skip }: PartnerQuestion,
  run: RunOperation,
): Promise<Report> {
  // Without a date, the lists would also contain facts that have ended.
  const asOf = on ?? new Date().toISOString().slice(0, 10);
  const variables = { country, on, asOf, first: PAGES[question], skip };
  const { data, notices } = await run({ document: DOCUMENTS[question], variables });
  const { name, code, list } = ANSWER.parse(data).country;
  const bibliography = createBibliography();
  const when = on === null ? 'today' : `${describeWhen(readEdtf(on))} (EDTF ${on})`;
  const partners = nameOthers(list.edges, code);
  return {
    opening: {
      text: [
        `Question: with which countries was ${name} (${code}) ${QUESTIONS[question].words} ${when}?`,
        partners.length === 0
          ? 'No matching fact is known. This is not a no: ask about a particular country to learn whether a data set covers the question.'
          : `${HEADINGS[question]}: ${partners.join(', ')}.`,
      ].join('\n'),
      sources: [],
    },
    parts: list.edges.map((edge) => formatEdge(edge, bibliography)),
    list: {
      total: list.totalCount,
      skipped: skip,
      noun: question === 'allied' || question === 'at_war' ? 'treaties and wars' : 'facts',
    },
    remarks: [
      ...notices,
      'For an answer about one country (YES, NO, UNKNOWN or NOT_COVERED), call the tool with `other`.',
    ],
  };
}

/** The number of entries that the tool requests at once. The members of treaties and wars multiply the cost. */
const PAGES = { allied: 10, at_war: 10, relations: PAGE, border: PAGE };

const HEADINGS = {
  allied: 'Parties to the same alliances, as far as known',
  at_war: 'Others in the same wars, on any side; compare their sides',
  relations: 'In diplomatic relations, as far as known',
  border: 'Neighbors, as far as known',
};

const PARTNER = z.object({ name: z.string(), code: z.string().optional() });

const MEMBER = FACT.extend({ side: z.string().nullish(), node: PARTNER });

const EDGE = FACT.extend({
  side: z.string().nullish(),
  node: PARTNER.extend({
    members: z.object({ totalCount: z.number(), edges: z.array(MEMBER) }).optional(),
  }),
});

const ANSWER = z.object({
  country: z.object({
    name: z.string(),
    code: z.string(),
    list: z.object({ totalCount: z.number(), edges: z.array(EDGE) }),
  }),
});

type Edge = z.output<typeof EDGE>;

function writeDocument(list: string, node: string): string {
  return `query were_they($country: String!, $on: Edtf, $asOf: Edtf!, $first: Int, $skip: Int) {
  country(code: $country, on: $on) {
    name
    code
    list: ${list} { totalCount edges { ...FactFields ${node} } }
  }
}
${FACT_FIELDS}`;
}

const PAGED = 'asOf: $asOf, first: $first, offset: $skip';
const MEMBERS = 'asOf: $asOf, first: 15';
const COUNTRY = 'node { name code }';
const PARTY = 'node { ... on Entity { name } ... on Country { code } }';

const DOCUMENTS = {
  allied: writeDocument(
    `treaties(${PAGED}, filter: { treaty: { treatyKind: { eq: "alliance" } } })`,
    `node { name members: parties(${MEMBERS}) { totalCount edges { ...FactFields ${PARTY} } } }`,
  ),
  at_war: writeDocument(
    `events(${PAGED}, filter: { event: { eventKind: { in: ["war", "conflict"] } } })`,
    `side node { name members: participants(${MEMBERS}) { totalCount edges { ...FactFields side ${PARTY} } } }`,
  ),
  relations: writeDocument(`relations(${PAGED})`, COUNTRY),
  border: writeDocument(`borders(${PAGED})`, COUNTRY),
};

function nameOthers(edges: readonly Edge[], code: string): readonly string[] {
  const nodes = edges.flatMap(({ node }) => node.members?.edges.map((each) => each.node) ?? [node]);
  return [...new Set(nodes.filter((node) => node.code !== code).map(({ name }) => name))].sort();
}

/** Formats a treaty or a war with all its members, or a single fact. */
function formatEdge(edge: Edge, bibliography: Bibliography): Part {
  const { name, members } = edge.node;
  if (!members) return formatFact(edge, bibliography);
  const left = members.totalCount - members.edges.length;
  const parts = members.edges.map((member) => {
    const { text, sources } = formatFact(member, bibliography);
    return { text: member.side ? `${text}; side ${member.side}` : text, sources };
  });
  return {
    text: [
      `${name}:`,
      ...parts.map(({ text }) => text),
      ...(left > 0 ? [`  and ${left} others`] : []),
    ].join('\n'),
    sources: parts.flatMap(({ sources }) => sources),
  };
}
