import { useQuery } from '../api/use-query.ts';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { countFacts, describePaths } from './describe-paths.ts';
import { PathChain } from './path-chain.tsx';
import { toPathVariables, type PathQuestion } from './path-question.ts';
import { pathsQuery } from './paths-query.ts';

/** Finds the paths that answer a question, and shows each as a chain of sentences. */
export function FoundPaths({ question }: { readonly question: PathQuestion }) {
  const variables = toPathVariables(question);
  const state = useQuery(pathsQuery, variables);
  const result = state.data?.paths;
  return (
    <section aria-labelledby="paths">
      <h2 id="paths">Paths</h2>
      <QueryStatus state={state} />
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
      <ShowQuery document={pathsQuery} variables={variables} />
    </section>
  );
}
