import type { ResultOf, VariablesOf } from '../api/graphql.ts';
import { useQuery } from '../api/use-query.ts';
import { FactItem } from '../facts/fact-item.tsx';
import { EntityLink } from '../page/entity-link.tsx';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import type { Area } from './areas.ts';
import type { Mode } from './modes.ts';
import { PairReason } from './queries.ts';
import { useSettled } from './use-settled.ts';

interface Props {
  readonly area: Area;
  readonly mode: Mode;
  /** The code of the chosen country. */
  readonly country: string;
  readonly year: number;
  readonly onChoose: (code: string) => void;
}

/** Shows an area of the map: the name, the answer with its reason, and the facts that support the answer. */
export function AreaCard({ area, mode, country, year, onChoose }: Props) {
  const code = area.tone === 'chosen' ? null : codeOf(area);
  return (
    <section class="card" aria-label={area.title}>
      <h2>{area.title}</h2>
      <p class="answer">{area.text}</p>
      {area.isPast && (
        <p class="muted">Today’s borders. Held in {year} by the state in brackets.</p>
      )}
      {code !== null && <PairAnswer variables={toVariables(mode, [country, code], year)} />}
      <p class="actions">
        {area.holders.map((holder) => (
          <a key={holder.code} href={`/explore/entity/country/${holder.code}`}>
            Open {holder.name}
          </a>
        ))}
        {code !== null && (
          <a href={`/explore/pair?a=${country}&b=${code}&on=${year}`}>Compare the two countries</a>
        )}
      </p>
      {area.holders
        .filter((holder) => holder.code !== country)
        .map((holder) => (
          <button
            key={holder.code}
            type="button"
            onClick={() => {
              onChoose(holder.code);
            }}
          >
            Color the map for {holder.name}
          </button>
        ))}
    </section>
  );
}

function PairAnswer({ variables: asked }: { readonly variables: Variables }) {
  const variables = useSettled(asked);
  const state = useQuery(PairReason, variables);
  const isCurrent = JSON.stringify(asked) === JSON.stringify(variables) && !state.isLoading;
  return (
    <>
      {isCurrent && state.data?.dyad && <Reason dyad={state.data.dyad} />}
      <QueryStatus state={state} />
      <ShowQuery document={PairReason} variables={variables} />
    </>
  );
}

type Variables = VariablesOf<typeof PairReason>;

/** Returns the code of the state that held an area, or of the present country if several states held it. */
function codeOf({ holders, code }: Area): string | null {
  const [holder, ...others] = holders;
  return holder && others.length === 0 ? holder.code : code;
}

function toVariables(mode: Mode, [a, b]: readonly [string, string], year: number): Variables {
  return {
    a,
    b,
    on: String(year).padStart(4, '0'),
    relations: mode.name === 'relations',
    alliance: mode.name === 'alliance',
    war: mode.name === 'war',
    border: mode.name === 'border',
    organizations: mode.name === 'organizations',
  };
}

type Dyad = NonNullable<ResultOf<typeof PairReason>['dyad']>;

function Reason({ dyad }: { readonly dyad: Dyad }) {
  const answer = dyad.relations ?? dyad.alliance ?? dyad.war ?? dyad.border;
  if (answer) {
    return (
      <>
        <p>{answer.reason}</p>
        <ul class="facts">
          {answer.facts.map((fact) => (
            <FactItem key={fact.factId} fact={fact} />
          ))}
        </ul>
      </>
    );
  }
  const organizations = dyad.organizations?.nodes ?? [];
  return (
    <details>
      <summary>Which organizations</summary>
      <ul class="organizations">
        {organizations.map((each) => (
          <li key={each.name}>
            <EntityLink entity={each} />
          </li>
        ))}
      </ul>
    </details>
  );
}
