import { useState } from 'preact/hooks';
import { request } from '../api/request.ts';
import { useQuery } from '../api/use-query.ts';
import { FactItem } from '../facts/fact-item.tsx';
import type { LinkKind } from '../facts/link-kinds.ts';
import { MoreButton } from '../facts/more-button.tsx';
import { useMorePages } from '../facts/use-more-pages.ts';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import type { ShownLinks } from './entity-fields.ts';
import { factsQuery } from './facts-query.ts';
import type { View } from './view.ts';

interface Props {
  /** The id of the entity. */
  readonly id: string;
  readonly kind: LinkKind;
  readonly heading: string;
  readonly count: number;
  readonly view: View;
  readonly isOpenAtFirst: boolean;
}

/** Shows the facts of one kind in a section. Loads the first page when a reader opens the section. */
export function FactSection(props: Props) {
  const { id, kind, heading, count, view, isOpenAtFirst } = props;
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const variables = { ...view, id, kind, after: null };
  const state = useQuery(factsQuery, isOpen ? variables : null);
  const node = state.data?.node;
  return (
    <details
      class="section"
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <h3>
          {heading} ({count})
        </h3>
      </summary>
      {isOpen && <QueryStatus state={state} />}
      {node && 'links' in node && <FactPages {...props} first={node.links} />}
      {isOpen && <ShowQuery document={factsQuery} variables={variables} />}
    </details>
  );
}

interface PagesProps extends Props {
  readonly first: Pick<ShownLinks, 'edges' | 'pageInfo'>;
}

function FactPages({ id, kind, heading, count, view, first }: PagesProps) {
  const pages = useMorePages(first, async (after) => {
    const { node } = await request(factsQuery, { ...view, id, kind, after });
    return node && 'links' in node ? node.links : null;
  });
  return (
    <>
      <ul class="facts">
        {pages.edges.map((fact) => (
          <FactItem key={fact.factId} fact={fact} entities={[fact.node]} />
        ))}
      </ul>
      <MoreButton pages={pages} total={count} name={heading} />
    </>
  );
}
