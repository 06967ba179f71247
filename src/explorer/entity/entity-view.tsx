import type { ComponentChildren } from 'preact';
import type { QueryState } from '../api/use-query.ts';
import { QueryStatus } from '../page/query-status.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { Citations } from './citations.tsx';
import { Downloads } from './downloads.tsx';
import { EntityFacts } from './entity-facts.tsx';
import type { ShownEntity } from './entity-fields.ts';
import { FurtherReading } from './further-reading.tsx';
import { Heading } from './heading.tsx';
import { Names } from './names.tsx';
import { SameAs } from './same-as.tsx';
import type { View } from './view.ts';

interface Props {
  readonly state: QueryState<unknown>;
  readonly entity: ShownEntity | null | undefined;
  readonly view: View;
  /** The element that shows the query of the page. */
  readonly query: ComponentChildren;
  /** The properties that only this kind of entity has. */
  readonly children: ComponentChildren;
}

/** Shows an entity of any kind: names, properties, facts, sources, further reading and downloads. */
export function EntityView({ state, entity, view, query, children }: Props) {
  usePageTitle(entity?.name ?? '');
  const isMissing = state.data !== null && !entity;
  return (
    <article class="entity">
      {entity ? (
        <Heading entity={entity} asOf={view.asOf ?? ''} />
      ) : (
        <h1>{isMissing ? 'Not found' : 'Entity'}</h1>
      )}
      <QueryStatus state={state} />
      {isMissing && (
        <p>
          Nothing has this address. <a href="/explore/search">Search</a> for it.
        </p>
      )}
      {entity && (
        <>
          {entity.summary && <p class="lead">{entity.summary}</p>}
          <Names names={entity.names} />
          <dl class="properties">
            {children}
            <SameAs urls={entity.sameAs} />
          </dl>
          <Citations entity={entity} />
          <EntityFacts entity={entity} view={view} />
          <FurtherReading pages={entity.furtherReading} />
          <Downloads entity={entity} view={view} />
        </>
      )}
      {query}
    </article>
  );
}
