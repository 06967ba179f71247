import { useEffect, useState } from 'preact/hooks';
import { EntityRef } from './entity-ref.ts';
import { graphql, type ResultOf } from './graphql.ts';
import { useQuery } from './use-query.ts';

const Suggestions = graphql(
  `
    query Suggestions($text: String!, $kinds: [EntityKind!]) {
      search(text: $text, kinds: $kinds, texts: false, first: 8) {
        edges {
          matched
          node {
            ...EntityRef
          }
        }
      }
    }
  `,
  [EntityRef],
);

/** An entity with the name that matched the text. */
export type Suggestion = NonNullable<ResultOf<typeof Suggestions>['search']>['edges'][number];

/** The kind of an entity. */
export type EntityKind = Suggestion['node']['kind'];

const TYPING_MS = 120;

/** Searches entities while a user types. */
export function useSuggestions(
  text: string,
  kinds?: readonly EntityKind[],
): { readonly suggestions: readonly Suggestion[]; readonly message: string } {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(text.trim());
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  const state = useQuery(
    Suggestions,
    asked === '' ? null : { text: asked, kinds: kinds ? [...kinds] : null },
  );
  const suggestions = (asked === '' ? null : state.data?.search?.edges) ?? NOTHING;
  return { suggestions, message: describe(suggestions.length, state.isLoading, state.error) };
}

const NOTHING: readonly Suggestion[] = [];

function describe(count: number, isLoading: boolean, error: Error | null): string {
  if (error) return error.message;
  if (isLoading) return 'Searching …';
  if (count === 0) return 'Nothing was found. Try another spelling or language.';
  return count === 1 ? '1 suggestion.' : `${count} suggestions.`;
}
