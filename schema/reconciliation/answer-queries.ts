import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type {
  Feature,
  ReconciliationCandidate,
  ReconciliationQuery,
  ReconciliationService,
} from '../../src/reconciliation/service.ts';
import { ENTITY } from '../assistants/answer-shapes.ts';
import { writeEntityFields } from '../assistants/entity-fields.ts';
import { describeWhen } from '../../src/dates/describe-date.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import { describeEntity, formatInterval } from './describe-found.ts';
import { fromGlobalId } from './entity-id.ts';
import { MAX_CANDIDATES } from './field.ts';
import { readProperties, type QueryProperties } from './query-properties.ts';
import { toKinds, typeOf } from './types.ts';

/** Returns a function that answers batches with the field `reconcile`. */
export function defineAnswerQueries(schema: GraphQLSchema): ReconciliationService['reconcile'] {
  const document = `query reconcile($questions: [ReconciliationQuestion!]!) {
  reconcile(questions: $questions) {
    candidates {
      score isMatch match matched language hasCode
      usedFrom { edtf earliest }
      usedUntil { edtf latest }
      node { ...EntityFields }
    }
  }
}
${writeEntityFields(schema)}`;
  return async (queries, run) => {
    const asked = queries.map((query) => ({ query, properties: readProperties(query) }));
    const questions = asked.map(({ query, properties }) => toQuestion(query, properties));
    const { data } = await run({ document, variables: { questions } });
    const { reconcile: results } = ANSWER.parse(data);
    return asked.map(({ properties }, at) =>
      (results[at]?.candidates ?? []).map((each) => toCandidate(each, properties)),
    );
  };
}

function toQuestion(
  { text, types, limit }: ReconciliationQuery,
  { on, code }: QueryProperties,
): Readonly<Record<string, unknown>> {
  return {
    text: text ?? code ?? '',
    on,
    code: text === null ? null : code,
    ...(types.length > 0 && { kinds: toKinds(types) }),
    ...(limit !== null && { first: Math.min(limit, MAX_CANDIDATES) }),
  };
}

const CANDIDATE = z.object({
  score: z.number(),
  isMatch: z.boolean(),
  match: z.string(),
  matched: z.string(),
  language: z.string().nullable(),
  hasCode: z.boolean().nullable(),
  usedFrom: z.object({ edtf: z.string(), earliest: z.string().nullable() }).nullable(),
  usedUntil: z.object({ edtf: z.string(), latest: z.string().nullable() }).nullable(),
  node: ENTITY,
});

type CandidateAnswer = z.output<typeof CANDIDATE>;

const ANSWER = z.object({ reconcile: z.array(z.object({ candidates: z.array(CANDIDATE) })) });

function toCandidate(
  answer: CandidateAnswer,
  { on, dateIssue }: QueryProperties,
): ReconciliationCandidate {
  const { node, score, isMatch } = answer;
  const issues = dateIssue === null ? [] : [dateIssue];
  return {
    id: fromGlobalId(node.id),
    name: node.name,
    description: [describeEntity(node), describeMatch(answer, on), ...issues].join('. '),
    type: [typeOf(node.kind)],
    score,
    match: isMatch && dateIssue === null,
    features: listFeatures(answer),
  };
}

function describeMatch(answer: CandidateAnswer, on: string | null): string {
  const { match, matched, language } = answer;
  const quoted = `"${matched}"${language === null ? '' : ` (${language})`}`;
  const used = describeUse(answer);
  const when = on === null ? 'today' : describeWhen(readEdtf(on));
  const texts: Readonly<Record<string, string>> = {
    GIVEN_CODE: 'Has the given code, but not the name',
    ID: 'Id of the entity',
    CODE: `Code ${quoted}`,
    NAME: `Name ${quoted}${used}`,
    PREDECESSOR: `Existed ${when} and preceded the country with this name`,
    OTHER_TIME: `${quoted}${used}, but not ${when}`,
  };
  return texts[match] ?? `Similar to the name ${quoted}`;
}

function describeUse({ usedFrom, usedUntil }: CandidateAnswer): string {
  return usedFrom || usedUntil ? `, used ${formatInterval(usedFrom, usedUntil)}` : '';
}

/** Returns the kind of the match, the language, and the years of the name as features. Version 0.2 allows only numbers and booleans. */
function listFeatures(answer: CandidateAnswer): readonly Feature[] {
  const { match, language, hasCode, usedFrom, usedUntil } = answer;
  const [first, last] = [usedFrom?.earliest, usedUntil?.latest].map((day) => day?.slice(0, 4));
  return [
    { id: `match_${match.toLowerCase()}`, value: true },
    ...(language === null ? [] : [{ id: `language_${language}`, value: true }]),
    ...(hasCode === null ? [] : [{ id: 'has_code', value: hasCode }]),
    ...(first === undefined ? [] : [{ id: 'used_from_year', value: Number(first) }]),
    ...(last === undefined ? [] : [{ id: 'used_until_year', value: Number(last) }]),
  ];
}
