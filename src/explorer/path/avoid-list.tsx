import { keyOf, type EntityRefData } from '../api/entity-ref.ts';
import { EntityPicker } from '../page/entity-picker.tsx';
import { nameOf } from './names-query.ts';

interface Props {
  readonly avoid: readonly string[];
  readonly names: readonly EntityRefData[];
  readonly onChange: (avoid: readonly string[]) => void;
}

/** Lists the entities that a path must not visit, with a field that adds an entity. */
export function AvoidList({ avoid, names, onChange }: Props) {
  return (
    <div class="avoid">
      <EntityPicker
        label="Avoid"
        value=""
        onChoose={(entity) => {
          onChange([...avoid.filter((key) => key !== keyOf(entity)), keyOf(entity)]);
        }}
      />
      {avoid.length > 0 && (
        <ul aria-label="Avoided">
          {avoid.map((key) => (
            <li key={key}>
              {nameOf(key, names)}{' '}
              <button
                type="button"
                aria-label={`Allow ${nameOf(key, names)} again`}
                onClick={() => {
                  onChange(avoid.filter((other) => other !== key));
                }}
              >
                Allow again
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
