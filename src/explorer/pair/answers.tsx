import type { QueryState } from '../api/use-query.ts';
import { Notices } from '../page/notices.tsx';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { AnswerCard } from './answer-card.tsx';
import { answersQuery, type PairAnswers } from './answers-query.ts';
import type { PairVariables } from './pair-question.ts';
import { describeEntered } from './period.ts';

interface Props {
  readonly state: QueryState<{ readonly dyad: PairAnswers | null }>;
  readonly variables: PairVariables;
}

/** Shows whether two countries had relations, were allied, at war or neighbors on a date. */
export function Answers({ state, variables }: Props) {
  const dyad = state.data?.dyad;
  const codes = dyad
    ? [dyad.a, dyad.b].map((country) => ('code' in country ? country.code : ''))
    : [];
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">Answers for {describeEntered(variables.on ?? '')}</h2>
      <QueryStatus state={state} />
      <Notices state={state} />
      {dyad && (
        <div class="answers">
          <AnswerCard question="Diplomatic relations" answer={dyad.haveRelations} codes={codes} />
          <AnswerCard question="Alliance" answer={dyad.areAllied} codes={codes} />
          <AnswerCard question="War" answer={dyad.areAtWar} codes={codes} />
          <AnswerCard question="Land border" answer={dyad.shareBorder} codes={codes} />
        </div>
      )}
      <Meanings />
      <ShowQuery document={answersQuery} variables={variables} />
    </section>
  );
}

function Meanings() {
  return (
    <details>
      <summary>What the answers mean</summary>
      <dl class="meanings">
        <dt>Yes</dt>
        <dd>There is such a fact, and it certainly held on the date.</dd>
        <dt>No</dt>
        <dd>
          There is no such fact, and a data set that lists all of them for both countries covers the
          date, or one of the countries had been annexed.
        </dd>
        <dt>Unknown</dt>
        <dd>There is such a fact, but its dates are too imprecise to tell whether it held.</dd>
        <dt>Not covered</dt>
        <dd>
          There is no such fact, and no data set claims to list all of them. This does not mean
          “no”.
        </dd>
      </dl>
    </details>
  );
}
