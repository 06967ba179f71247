import { didExist, findHolders, type States } from './states.ts';

interface Props {
  readonly states: States;
  readonly country: string;
  readonly year: number;
  readonly onChoose: (code: string) => void;
}

/** Shows that the chosen country did not exist in a year, with buttons for the states in its place. */
export function NotYetNotice({ states, country, year, onChoose }: Props) {
  const state = states.get(country);
  if (!state || didExist(state, year)) return null;
  const holders = findHolders(states, country, year);
  return (
    <div class="notice" role="status">
      <p>
        {state.name} did not exist in {year}.{' '}
        {holders.length > 0 ? 'In its place:' : 'No state in its place is known.'}
      </p>
      {holders.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          onClick={() => {
            onChoose(code);
          }}
        >
          Color the map for {name}
        </button>
      ))}
    </div>
  );
}
