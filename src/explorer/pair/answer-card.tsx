import { EntityLink } from '../page/entity-link.tsx';
import { FactItem } from '../facts/fact-item.tsx';
import type { Answer } from './answers-query.ts';

interface Props {
  readonly question: string;
  readonly answer: Answer;
  /** The codes of the two countries. */
  readonly codes: readonly string[];
}

/** Shows the answer to a question about two countries, with its reason and the facts that support it. */
export function AnswerCard({ question, answer, codes }: Props) {
  const { value, reason, answeredFor, facts } = answer;
  const others = answeredFor.filter(
    (country) => 'code' in country && !codes.includes(country.code),
  );
  return (
    <article class="answer">
      <h3>{question}</h3>
      <p class={`answer-value ${value.toLowerCase()}`}>{VALUES[value]}</p>
      <p>{reason}</p>
      {others.length > 0 && (
        <p class="muted">
          Answered for the states of the time:{' '}
          {others.map((country, index) => (
            <>
              {index > 0 && ', '}
              <EntityLink entity={country} />
            </>
          ))}
        </p>
      )}
      {facts.length > 0 && (
        <ul class="facts">
          {facts.map((fact) => (
            <FactItem key={fact.factId} fact={fact} />
          ))}
        </ul>
      )}
    </article>
  );
}

const VALUES: Readonly<Record<Answer['value'], string>> = {
  YES: 'Yes',
  NO: 'No',
  UNKNOWN: 'Unknown',
  NOT_COVERED: 'Not covered',
};
