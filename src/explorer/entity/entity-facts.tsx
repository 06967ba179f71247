import { FactItem } from '../facts/fact-item.tsx';
import { LINK_KINDS } from '../facts/link-kinds.ts';
import type { ShownEntity, ShownLinks } from './entity-fields.ts';
import { FactSection } from './fact-section.tsx';
import { FactsForm } from './facts-form.tsx';
import { headingOf } from './headings.ts';
import type { View } from './view.ts';

interface Props {
  readonly entity: ShownEntity;
  readonly view: View;
}

/**
 * Shows the facts of an entity by kind. If the facts do not fit on one page, each kind has a section that loads its
 * facts.
 */
export function EntityFacts({ entity, view }: Props) {
  const { links } = entity;
  const sections = toSections(links);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Facts ({links.totalCount})</h2>
      <FactsForm />
      {links.totalCount === 0 && <p>There are no such facts.</p>}
      {sections.map(({ kind, count, edges }, at) => {
        const heading = headingOf(kind, entity.kind);
        return links.pageInfo.hasNextPage ? (
          <FactSection
            key={`${kind} ${JSON.stringify(view)}`}
            {...{ id: entity.id, kind, heading, count, view }}
            isOpenAtFirst={at === 0}
          />
        ) : (
          <section key={kind}>
            <h3>
              {heading} ({count})
            </h3>
            <ul class="facts">
              {edges.map((fact) => (
                <FactItem key={fact.factId} fact={fact} entities={[fact.node]} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function toSections({ groups, edges }: ShownLinks) {
  return LINK_KINDS.flatMap((kind) => {
    const count = groups.find(({ key }) => key === kind)?.count;
    if (count === undefined) return [];
    return [{ kind, count, edges: edges.filter(({ link }) => link === kind) }];
  });
}
