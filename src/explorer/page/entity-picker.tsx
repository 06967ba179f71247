import { useEffect, useId, useState } from 'preact/hooks';
import type { EntityRefData } from '../api/entity-ref.ts';
import { useSuggestions, type EntityKind, type Suggestion } from '../api/use-suggestions.ts';
import { optionId, SuggestionList } from './suggestion-list.tsx';

interface Props {
  readonly label: string;
  /** The name of the chosen entity, or an empty text. */
  readonly value: string;
  /** The kinds of entities to offer. Default: all. */
  readonly kinds?: readonly EntityKind[];
  readonly onChoose: (entity: EntityRefData) => void;
}

/**
 * Renders a field that searches for an entity by its names in all languages, including former names. The arrow keys select a
 * suggestion, Enter chooses it, and Escape closes the list.
 */
export function EntityPicker({ label, value, kinds, onChoose }: Props) {
  const id = useId();
  const picker = usePicker(kinds, onChoose);
  const { isOpen, active, suggestions } = picker;
  const list = { id: `${id}-list`, label, isOpen, active, suggestions, onChoose: picker.choose };
  const activeId = isOpen && suggestions.length > 0 ? optionId(list.id, active) : undefined;
  return (
    <div class="field picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={isOpen && suggestions.length > 0}
        aria-controls={list.id}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        value={picker.text ?? picker.held ?? value}
        placeholder="Search in any language"
        onInput={(event) => {
          picker.type(event.currentTarget.value);
        }}
        onFocus={(event) => {
          picker.hold(value);
          event.currentTarget.select();
        }}
        onBlur={picker.leave}
        onKeyDown={picker.onKeyDown}
      />
      <SuggestionList {...list} />
      <p class="status" role="status">
        {isOpen ? picker.message : ''}
      </p>
    </div>
  );
}

function usePicker(
  kinds: readonly EntityKind[] | undefined,
  onChoose: (entity: EntityRefData) => void,
) {
  // The text is null while the user is not typing.
  const [text, type] = useState<string | null>(null);
  // The name of the entity can arrive while the field has the focus. Showing the name would end the selection, and the next
  // characters would be appended to the name. The field keeps its text until the user chooses an entity or leaves the field.
  const [held, hold] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const { suggestions, message } = useSuggestions(text ?? '', kinds);
  const isOpen = text !== null && text.trim() !== '';
  useEffect(() => {
    setActive(0);
  }, [suggestions]);
  const close = () => {
    type(null);
  };
  const leave = () => {
    close();
    hold(null);
  };
  const choose = ({ node }: Suggestion) => {
    leave();
    onChoose(node);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = suggestions[active];
    if (!isOpen) return;
    if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape') close();
    else if (event.key in STEPS) setActive(move(active, STEPS[event.key] ?? 0, suggestions.length));
    else return;
    event.preventDefault();
  };
  return { text, held, type, hold, active, suggestions, message, isOpen, leave, choose, onKeyDown };
}

const STEPS: Readonly<Partial<Record<string, number>>> = { ArrowDown: 1, ArrowUp: -1 };

function move(at: number, step: number, count: number): number {
  return count === 0 ? 0 : (at + step + count) % count;
}
