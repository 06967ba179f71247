import { z } from 'zod';
import { MAX_REPORT_BYTES } from '../../src/assistants/report.ts';
import { defineTool, ToolFailure } from '../../src/assistants/tool.ts';

/** The tool for questions that no other tool answers. */
export const runGraphql = defineTool({
  name: 'run_graphql',
  title: 'Run a GraphQL query',
  description:
    'Runs a GraphQL query for questions that the other tools do not answer, such as counts, groups and nested conditions. The schema is the resource gaiko://schema. Read one type at a time: gaiko://schema/Country, or query { __type(name: "Country") { fields { name description args { name } } } }. Responses have at most 8,000 bytes: select few fields, and use `first`.',
  input: {
    query: z.string().max(20_000).describe('The query. The schema has no mutations.'),
    variables: z
      .record(z.string(), z.unknown())
      .default({})
      .describe('The variables of the query.'),
  },
  async answer({ query, variables }, run) {
    const { data, text, errors } = await run({ document: query, variables, accepts: 'ANY' });
    if (data === undefined || data === null) {
      const [first] = errors;
      const messages = errors.map(({ message }) => message).join('\n');
      throw new ToolFailure(first?.code ?? 'INTERNAL_SERVER_ERROR', messages);
    }
    const bytes = Buffer.byteLength(text);
    if (bytes <= MAX_REPORT_BYTES) return { opening: { text, sources: [] }, parts: [] };
    throw new ToolFailure(
      'RESPONSE_TOO_LARGE',
      `The response has ${bytes} bytes, but an assistant can read at most ${MAX_REPORT_BYTES}. Select fewer fields, or request smaller pages with \`first\`.`,
    );
  },
});
