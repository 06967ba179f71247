import { useQuery } from '../api/use-query.ts';
import { usePageTitle } from '../page/use-page-title.ts';
import { useParameters } from '../page/use-query-parameter.ts';
import { Answers } from './answers.tsx';
import { answersQuery } from './answers-query.ts';
import { Changes } from './changes.tsx';
import { PairFields, PeriodFields } from './pair-fields.tsx';
import { readPairQuestion, type PairQuestion } from './pair-question.ts';
import { Shared } from './shared.tsx';
import { Timeline } from './timeline.tsx';

/** Renders the page of two countries: answers on a date, shared entities, a timeline, and changes within a period. */
export function PairPage() {
  const today = new Date().toISOString().slice(0, 10);
  const [parameters, set] = useParameters();
  const question = readPairQuestion(parameters, today);
  const { a, b, on, period } = question;
  const variables = { a, b, on: on === '' ? null : on };
  const state = useQuery(answersQuery, variables);
  const dyad = state.data?.dyad;
  const names = [dyad?.a.name ?? a, dyad?.b.name ?? b] as const;
  usePageTitle(names.join(' – '));
  // The address contains all values, so that a link keeps its meaning if the defaults change.
  const change = (values: Readonly<Record<string, string>>) => {
    set({ a, b, on, ...values });
  };
  // The answers arrive sooner if the other queries wait.
  const isReady = dyad !== undefined && dyad !== null;
  return (
    <div class="pair">
      <h1>{names.join(' – ')}</h1>
      <PairFields question={question} names={names} onChange={change} />
      <Answers state={state} variables={variables} />
      {isReady && (
        <>
          <Shared variables={variables} />
          <PeriodFields question={question} onChange={change} />
          <Timeline variables={variables} period={period} today={today} />
          <Changes variables={variables} period={period} />
          <SeeAlso question={question} names={names} />
        </>
      )}
    </div>
  );
}

interface SeeAlsoProps {
  readonly question: PairQuestion;
  readonly names: readonly [string, string];
}

function SeeAlso({ question: { a, b, on }, names }: SeeAlsoProps) {
  const ends = new URLSearchParams({ from: a, to: b, ...(on !== '' && { on }) });
  return (
    <>
      <h2>See also</h2>
      <ul>
        <li>
          <a href={`/explore/path?${ends.toString()}`}>Paths between the two</a>
        </li>
        {[a, b].map((code, index) => (
          <li key={code}>
            <a href={`/explore/decades?country=${code}`}>Relations of {names[index]} by decade</a>
          </li>
        ))}
      </ul>
    </>
  );
}
