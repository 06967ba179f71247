import type { Suggestion } from '../api/use-suggestions.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly isOpen: boolean;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** Renders the suggestions of an entity picker, each with the name that matched. */
export function SuggestionList({ id, label, suggestions, active, isOpen, onChoose }: Props) {
  return (
    <ul id={id} role="listbox" aria-label={label} hidden={!isOpen || suggestions.length === 0}>
      {suggestions.map((suggestion, at) => (
        <li
          key={`${suggestion.node.kind} ${suggestion.node.name}`}
          id={optionId(id, at)}
          role="option"
          aria-selected={at === active}
          onMouseDown={(event) => {
            // The field keeps the focus.
            event.preventDefault();
            onChoose(suggestion);
          }}
        >
          {suggestion.node.name}{' '}
          <small>
            {suggestion.node.kind.toLowerCase()}
            {suggestion.matched !== suggestion.node.name && `, found as “${suggestion.matched}”`}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** Returns the id of the option at a position. */
export function optionId(list: string, at: number): string {
  return `${list}-${at}`;
}
