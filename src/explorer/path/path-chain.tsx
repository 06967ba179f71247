import { FactItem } from '../facts/fact-item.tsx';
import { EntityLink } from '../page/entity-link.tsx';
import type { FoundPath } from './paths-query.ts';

/** Shows a path as a chain: an entity, the sentence that leads to the next entity, and so on. */
export function PathChain({ path, title }: { readonly path: FoundPath; readonly title: string }) {
  return (
    <article class="path">
      <h3>{title}</h3>
      <ol class="chain">
        {path.steps.map(({ entity, fact }, index) => (
          <li key={index}>
            {fact && (
              <ul class="facts">
                <FactItem fact={fact} />
              </ul>
            )}
            <p class="chain-entity">
              <EntityLink entity={entity} /> <small>{entity.kind.toLowerCase()}</small>
            </p>
          </li>
        ))}
      </ol>
    </article>
  );
}
