import { useEffect, useState } from 'preact/hooks';
import { EntityRef, entityAddress } from '../api/entity-ref.ts';
import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts';
import { useQuery } from '../api/use-query.ts';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { useParameters } from '../page/use-query-parameter.ts';
import { KINDS, readKind } from './kinds.ts';

const Search = graphql(
  `
    query Search($text: String!, $kinds: [EntityKind!], $after: String) {
      search(text: $text, kinds: $kinds, first: 20, after: $after) {
        totalCount
        isTruncated
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          matched
          isText
          node {
            ...EntityRef
            summary
          }
        }
      }
    }
  `,
  [EntityRef],
);

type Found = NonNullable<ResultOf<typeof Search>['search']>;

const EXAMPLES = ['日本', 'Siam', 'Persien', 'Ottoman', 'Treaty of Portsmouth', 'Takeshima'];

/** Searches entities by their names in all languages, by former names, and by the words of their texts. */
export function SearchPage() {
  const [{ text = '', kind: givenKind, after = null }, set] = useParameters();
  const kind = readKind(givenKind);
  usePageTitle(text === '' ? 'Search' : `Search: ${text}`);
  return (
    <>
      <h1>Search</h1>
      <SearchForm
        text={text}
        kind={kind ?? ''}
        onSearch={(values) => {
          set({ ...values, after: '' });
        }}
      />
      {text === '' ? (
        <Examples />
      ) : (
        <SearchResults
          variables={{ text, kinds: kind === null ? null : [kind], after }}
          onMore={(cursor) => {
            set({ after: cursor });
          }}
        />
      )}
    </>
  );
}

interface ResultsProps {
  readonly variables: VariablesOf<typeof Search>;
  readonly onMore: (cursor: string) => void;
}

function SearchResults({ variables, onMore }: ResultsProps) {
  const state = useQuery(Search, variables);
  const found = state.data?.search;
  return (
    <>
      <QueryStatus state={state} />
      {found && <Results found={found} />}
      {found?.pageInfo.hasNextPage && (
        <button
          type="button"
          onClick={() => {
            onMore(found.pageInfo.endCursor ?? '');
          }}
        >
          More results
        </button>
      )}
      <ShowQuery document={Search} variables={variables} />
    </>
  );
}

interface FormProps {
  readonly text: string;
  readonly kind: string;
  readonly onSearch: (values: { readonly text: string; readonly kind: string }) => void;
}

function SearchForm({ text, kind, onSearch }: FormProps) {
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    setTyped(text);
  }, [text]);
  return (
    <form
      class="controls"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch({ text: typed.trim(), kind });
      }}
    >
      <div class="field">
        <label for="text">Name in any language, former name, code or words of a text</label>
        <input
          id="text"
          type="search"
          value={typed}
          spellcheck={false}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
      </div>
      <div class="field">
        <label for="kind">Kind</label>
        <select
          id="kind"
          value={kind}
          onChange={(event) => {
            onSearch({ text: typed.trim(), kind: event.currentTarget.value });
          }}
        >
          <option value="">all kinds</option>
          {KINDS.map(({ kind: each, label }) => (
            <option key={each} value={each}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="submit">
        Search
      </button>
    </form>
  );
}

function Examples() {
  return (
    <p class="examples">
      For example:{' '}
      {EXAMPLES.map((example) => (
        <a key={example} href={`/explore/search?text=${encodeURIComponent(example)}`}>
          {example}
        </a>
      ))}
    </p>
  );
}

function Results({ found }: { readonly found: Found }) {
  if (found.edges.length === 0) {
    return <p role="status">Nothing was found. Try another spelling, language or kind.</p>;
  }
  const count = found.totalCount === 1 ? '1 result' : `${found.totalCount} results`;
  return (
    <>
      <p role="status">{found.isTruncated ? `More than ${count}` : count}</p>
      <ol class="results">
        {found.edges.map(({ node, matched, isText }) => (
          <li key={entityAddress(node)}>
            <a href={entityAddress(node)}>{node.name}</a> <small>{node.kind.toLowerCase()}</small>
            {matched !== node.name && (
              <p class="matched">
                {isText ? 'in the text: ' : 'found as '}“{matched}”
              </p>
            )}
            {node.summary !== null && !isText && <p class="muted">{node.summary}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
