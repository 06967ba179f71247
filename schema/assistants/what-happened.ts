import { z } from 'zod';
import type { Part } from '../../src/assistants/report.ts';
import { defineTool, type Tool } from '../../src/assistants/tool.ts';
import { FACT, FACT_FIELDS } from './answer-shapes.ts';
import { createBibliography, type Bibliography } from './format-fact.ts';
import { date, entity, kinds, PAGE, SKIP } from './inputs.ts';

/** Defines the tool that lists changes within a period. */
export function defineWhatHappened(changeKinds: readonly string[]): Tool {
  return defineTool({
    name: 'what_happened',
    title: 'List changes within a period',
    description:
      'Lists what changed within a period, by date: treaties signed and ended, wars, relations opened and broken, memberships, states founded and dissolved. For all countries, for one country, or between two countries. Includes dates that are not known to the day if they may fall within the period.',
    input: {
      during: date('The period.'),
      country: entity('Only changes that concern this country.').optional(),
      other: entity('With `country`: only changes that concern both.').optional(),
      kinds: kinds('Only changes of these kinds.', changeKinds).optional(),
      skip: SKIP,
    },
    async answer({ during, country, other, kinds: only, skip }, run) {
      const variables = { during, of: country, with: other, kinds: only, first: PAGE, skip };
      const { data, notices } = await run({ document: DOCUMENT, variables });
      const { totalCount, nodes } = ANSWER.parse(data).changes;
      const bibliography = createBibliography();
      const who = [country, other].filter((each) => each !== undefined).join(' and ');
      return {
        opening: {
          text: `Changes during ${during}${who === '' ? '' : ` that concern ${who}`}: ${totalCount}.`,
          sources: [],
        },
        parts: nodes.map((node) => formatChange(node, bibliography)),
        list: { total: totalCount, skipped: skip, noun: 'changes' },
        remarks: notices,
      };
    },
  });
}

// Names are resolved on the dates of the period: "China" in 1935 is the Republic of China.
const DOCUMENT = `query what_happened($during: Edtf!, $of: ID, $with: ID, $kinds: [ChangeKind!], $first: Int, $skip: Int) {
  changes(during: $during, on: $during, of: $of, with: $with, kinds: $kinds, first: $first, offset: $skip) {
    totalCount
    nodes { text change date { edtf } entity { id } fact { ...FactFields } }
  }
}
${FACT_FIELDS}`;

const CHANGE = z.object({
  text: z.string(),
  change: z.string(),
  date: z.object({ edtf: z.string() }),
  entity: z.object({ id: z.string() }),
  fact: FACT.nullable(),
});

const ANSWER = z.object({
  changes: z.object({ totalCount: z.number(), nodes: z.array(CHANGE) }),
});

function formatChange(
  { text, change, date: { edtf }, entity: { id }, fact }: z.output<typeof CHANGE>,
  bibliography: Bibliography,
): Part {
  const cited = fact === null ? null : bibliography.cite(fact.sources);
  const marks = cited?.marks ?? '[see the sources of the entity]';
  const details = [
    change,
    `EDTF ${edtf}`,
    ...(fact ? [`confidence: ${fact.confidence}`] : []),
    ...(fact?.hasRivals ? ['sources disagree'] : []),
    `entity id ${id}`,
  ];
  return { text: `- ${text} ${marks}\n  ${details.join('; ')}`, sources: cited?.lines ?? [] };
}
