import { useQuery } from '../api/use-query.ts';
import { usePageTitle } from '../page/use-page-title.ts';
import { useParameters } from '../page/use-query-parameter.ts';
import { AvoidList } from './avoid-list.tsx';
import { nameOf, namesQuery } from './names-query.ts';
import { FoundPaths } from './found-paths.tsx';
import { PathFields } from './path-fields.tsx';
import { PathOptions } from './path-options.tsx';
import { readPathQuestion, toPathParameters } from './path-question.ts';

/** Renders the page of the paths between two entities. */
export function PathPage() {
  const [parameters, set] = useParameters();
  const question = readPathQuestion(parameters);
  const { from, to, on, avoid } = question;
  const names =
    useQuery(namesQuery, { of: from, with: [to, ...avoid], on: on === '' ? null : on }).data
      ?.neighborhood?.entities ?? [];
  const [nameFrom, nameTo] = [nameOf(from, names), nameOf(to, names)];
  usePageTitle(`From ${nameFrom} to ${nameTo}`);
  const change = (values: Readonly<Record<string, string>>) => {
    set({ ...toPathParameters(question), ...values });
  };
  return (
    <>
      <h1>
        From {nameFrom} to {nameTo}
      </h1>
      <p>
        A path is a chain of facts. Each fact connects two countries, treaties, events or other
        entities.
      </p>
      <PathFields question={question} names={[nameFrom, nameTo]} onChange={change} />
      <details class="path-options">
        <summary>Options</summary>
        <PathOptions question={question} onChange={change} />
        <AvoidList
          avoid={avoid}
          names={names}
          onChange={(keys) => {
            change({ avoid: keys.join(',') });
          }}
        />
      </details>
      <FoundPaths question={question} />
    </>
  );
}
