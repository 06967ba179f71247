import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { readAsOf } from '../../src/dates/as-of.ts';
import { apiError, type FieldPlan } from '../../src/pothos-plugin-neo4j/index.ts';
import { readEntity } from '../country/entity-reference.ts';
import { builder } from '../shared/builder.ts';
import { dateOrNull, Entity } from '../shared/entity.ts';
import { EntityKind, kindOf } from '../shared/entity-kind.ts';
import { PartialDate } from '../shared/partial-date.ts';
import { entities } from '../shared/whole-graph.ts';
import { findCandidates, type LabeledQuestion } from './find-candidates.ts';
import type { Judged } from './judge.ts';

/** The maximum number of questions in a batch. */
export const MAX_QUESTIONS = 50;
/** The maximum number of candidates for a question. */
export const MAX_CANDIDATES = 20;
/** The default for the number of candidates. */
const USUAL_CANDIDATES = 5;
/** The maximum number of different lists of kinds in a batch. The search runs a statement for each list. */
export const MAX_KIND_LISTS = 5;
/** The statement cost of a question. */
const QUESTION_COST = 100;

const MatchKind = builder.enumType('ReconciliationMatch', {
  description: 'The kind of match between a text and a candidate.',
  values: {
    ID: { description: 'The text is the id of the entity.' },
    CODE: { description: 'The text is a code of the country, as in `country(code:)`.' },
    NAME: {
      description:
        'The text is a name of the entity that was in use on the date. Without a date, the text has its present meaning. The comparison of names ignores case, accents, punctuation and the order of words.',
    },
    PREDECESSOR: {
      description:
        'The country with this name did not exist yet on the date, and the candidate preceded the country: "China" on 1905 is Qing China.',
    },
    OTHER_TIME: {
      description:
        'The text is a name or code of the entity, but did not mean the entity on the date. Without a date, the text does not mean the entity today.',
    },
    GIVEN_CODE: {
      description: 'The country has the given code, but the text is not a name of the country.',
    },
    SIMILAR: { description: 'A name of the entity contains the text or has a similar spelling.' },
  },
});

const Candidate = builder.objectRef<Judged>('ReconciliationCandidate').implement({
  description: 'An entity to which a text may refer.',
  fields: (t) => ({
    node: t.field({
      type: Entity,
      description: 'The entity.',
      resolve: ({ found }, _arguments, context, info) =>
        readEntity({ context, info, scope: OPEN_SCOPE }, found.label, found.key),
    }),
    score: t.exposeFloat('score', {
      description:
        'The score of the match, from 0 to 100: 100 for ID, CODE and NAME, 90 for PREDECESSOR, 80 for OTHER_TIME, 75 for GIVEN_CODE, and at most 75 for SIMILAR. A candidate without the given code has 60 percent of this score.',
    }),
    isMatch: t.exposeBoolean('isMatch', {
      description:
        'Whether the text certainly refers to this candidate and to no other. At most one candidate of a text is a match.',
    }),
    match: t.field({
      type: MatchKind,
      description: 'The kind of match.',
      resolve: ({ kind }) => kind,
    }),
    matched: t.exposeString('matched', { description: 'The matching name or code.' }),
    language: t.string({
      nullable: true,
      description:
        'The language of the matching name, as a BCP 47 tag. Null if the language is unknown, and for codes and similar names.',
      resolve: ({ name }) => (name === null || name.language === '' ? null : name.language),
    }),
    usedFrom: t.field({
      type: PartialDate,
      nullable: true,
      description: 'The date from which the matching name was used. Null if unknown.',
      resolve: ({ name }) => dateOrNull(name?.from),
    }),
    usedUntil: t.field({
      type: PartialDate,
      nullable: true,
      description: 'The date until which the matching name was used. Null if unknown.',
      resolve: ({ name }) => dateOrNull(name?.until),
    }),
    hasCode: t.boolean({
      nullable: true,
      description:
        'Whether the candidate has the given code. Null if the question contains no code.',
      resolve: ({ hasCode }) => hasCode,
    }),
  }),
});

const Result = builder
  .objectRef<{ readonly candidates: readonly Judged[] }>('ReconciliationResult')
  .implement({
    description: 'The candidates for a text.',
    fields: (t) => ({
      candidates: t.field({
        type: [Candidate],
        description: 'The candidates, best first.',
        extensions: { graph: { cost: MAX_CANDIDATES } satisfies FieldPlan },
        resolve: ({ candidates }) => candidates,
      }),
    }),
  });

const QuestionInput = builder.inputType('ReconciliationQuestion', {
  description: 'A question about the entity to which a text refers.',
  fields: (t) => ({
    text: t.string({
      required: true,
      description: 'A name in any language, an abbreviation, a code, or an id.',
    }),
    on: t.field({
      type: 'Edtf',
      description:
        'The date on which the text was used. Default: the text has its present meaning.',
    }),
    kinds: t.field({
      type: [EntityKind],
      description: 'The kinds of entities to consider. Default: all kinds.',
    }),
    code: t.string({
      description:
        'A code that the country must have, from any list or with the scheme as prefix: "JPN", "cow:740".',
    }),
    first: t.int({
      defaultValue: USUAL_CANDIDATES,
      description: `The maximum number of candidates. Default: ${USUAL_CANDIDATES}. Maximum: ${MAX_CANDIDATES}.`,
    }),
  }),
});

builder.queryField('reconcile', (t) =>
  t.field({
    type: [Result],
    nullable: true,
    description: `Finds the entities to which names, codes or ids refer, and decides whether each reference is certain. Returns one result for each question, in the order of the questions. Maximum: ${MAX_QUESTIONS} questions. The reconciliation service for OpenRefine at \`/reconcile\` uses this field.`,
    args: {
      questions: t.arg({
        type: [QuestionInput],
        required: true,
        description: 'The questions.',
      }),
    },
    extensions: {
      graph: {
        cost: ({ questions }) => countQuestions(questions),
        statementCost: ({ questions }) => countQuestions(questions) * QUESTION_COST,
      } satisfies FieldPlan,
    },
    resolve: async (_root, { questions }, context) => {
      const read = questions.map((each) => ({
        ...readQuestion(each),
        first: readFirst(each.first),
      }));
      rejectLarge(read);
      return Promise.all(
        read.map(async ({ first, ...question }) => {
          const candidates = await findCandidates(context, question);
          return { candidates: candidates.slice(0, first) };
        }),
      );
    },
  }),
);

function countQuestions(questions: unknown): number {
  return Array.isArray(questions) ? questions.length : 1;
}

function readQuestion({
  text,
  on,
  kinds,
  code,
}: typeof QuestionInput.$inferInput): LabeledQuestion {
  const labels = entities().map(({ label }) => label);
  return {
    text,
    on: typeof on === 'string' ? readAsOf(on) : null,
    code: code ?? null,
    labels: labels.filter((label) => kinds?.includes(kindOf(label)) ?? true),
  };
}

function readFirst(first: number | null | undefined): number {
  const wanted = first ?? USUAL_CANDIDATES;
  if (wanted >= 1 && wanted <= MAX_CANDIDATES) return wanted;
  throw apiError('BAD_USER_INPUT', `\`first\` must be between 1 and ${MAX_CANDIDATES}.`);
}

function rejectLarge(questions: readonly LabeledQuestion[]): void {
  if (questions.length > MAX_QUESTIONS) {
    throw apiError(
      'BAD_USER_INPUT',
      `The request has ${questions.length} questions. Send at most ${MAX_QUESTIONS} at a time.`,
    );
  }
  const lists = new Set(questions.map(({ labels }) => labels.join()));
  if (lists.size > MAX_KIND_LISTS) {
    throw apiError(
      'BAD_USER_INPUT',
      `The questions have ${lists.size} different lists of kinds. Use at most ${MAX_KIND_LISTS} lists in a request.`,
    );
  }
}
