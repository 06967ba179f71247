import { FactItem } from '../facts/fact-item.tsx';
import { toWords } from '../facts/to-words.ts';
import { EntityLink } from '../page/entity-link.tsx';
import { factsOf, type MergedGraph } from './merge-neighborhoods.ts';
import type { GraphEntity } from './neighborhood-query.ts';

interface Props {
  readonly graph: MergedGraph;
  readonly entity: GraphEntity;
}

const MAX_FACTS = 20;

/** Shows the selected entity, and its facts in the graph with their sources. */
export function SelectedEntity({ graph, entity }: Props) {
  const facts = factsOf(graph, entity.id);
  return (
    <section class="selected" aria-labelledby="selected">
      <h2 id="selected">
        <EntityLink entity={entity} /> <span class="muted">{toWords(entity.kind)}</span>
      </h2>
      <ul class="facts">
        {facts.slice(0, MAX_FACTS).map(({ fact, other }) => (
          <FactItem key={fact.factId} fact={fact} entities={[other]} />
        ))}
      </ul>
      {facts.length > MAX_FACTS && (
        <p>
          The list shows {MAX_FACTS} of {facts.length} facts in this graph. The page of{' '}
          <EntityLink entity={entity} /> shows all facts.
        </p>
      )}
    </section>
  );
}
