import { entityAddress, type EntityRefData } from '../api/entity-ref.ts';
import { linkNames } from './link-names.ts';

interface Props {
  readonly text: string;
  readonly entities: readonly EntityRefData[];
}

/** Shows a sentence in which the names of entities are links to their pages. */
export function Sentence({ text, entities }: Props) {
  const { parts, unnamed } = linkNames(text, entities);
  return (
    <>
      {parts.map(({ text: part, entity }) =>
        entity ? <a href={entityAddress(entity)}>{part}</a> : part,
      )}
      {unnamed.map((entity) => (
        <span key={entityAddress(entity)}>
          {' '}
          (<a href={entityAddress(entity)}>{entity.name}</a>)
        </span>
      ))}
    </>
  );
}
