import { keyOf } from '../api/entity-ref.ts';
import { useQuery } from '../api/use-query.ts';
import { Notices } from '../page/notices.tsx';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { countFacts, describePaths } from './describe-paths.ts';
import { PathChain } from './path-chain.tsx';
import { toPathVariables, type PathQuestion } from './path-question.ts';
import { pathsQuery, type PathResult } from './paths-query.ts';

/** Finds the paths that answer a question, and shows each as a chain of sentences. */
export function FoundPaths({ question }: { readonly question: PathQuestion }) {
  const variables = toPathVariables(question);
  const state = useQuery(pathsQuery, variables);
  const result = state.data?.paths;
  return (
    <section aria-labelledby="paths">
      <h2 id="paths">Paths</h2>
      <QueryStatus state={state} />
      <Notices state={state} />
      {result && (
        <>
          <p role="status">{describePaths(result, question.maxHops)}</p>
          {result.paths.map((path, index) => (
            <PathChain
              key={index}
              path={path}
              title={`Path ${index + 1}: ${countFacts(path.length)}`}
            />
          ))}
        </>
      )}
      {result && result.paths.length > 0 && (
        <p>
          <a href={graphAddress(result, question.on)} download="paths.graphml">
            Graph of these entities as GraphML
          </a>
        </p>
      )}
      <ShowQuery document={pathsQuery} variables={variables} />
    </section>
  );
}

// The server accepts at most 50 entities in the center.
function graphAddress({ paths }: PathResult, on: string): string {
  const keys = new Set(paths.flatMap(({ steps }) => steps.map(({ entity }) => keyOf(entity))));
  const parameters = new URLSearchParams({
    of: [...keys].slice(0, 50).join(','),
    hops: '0',
    ...(on !== '' && { asOf: on }),
  });
  return `/export/neighborhood.graphml?${parameters.toString()}`;
}
