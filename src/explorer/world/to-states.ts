import type { ResultOf } from '../api/graphql.ts';
import type { Successions, WorldStates } from './queries.ts';
import { ALWAYS, type State, type States } from './states.ts';

/** Converts the responses of WorldStates and Successions to states by code. */
export function toStates(
  countries: readonly ResultOf<typeof WorldStates>[],
  facts: ResultOf<typeof Successions>,
): States {
  const successions = [facts.page, facts.nextPage].flatMap(({ edges }) =>
    edges.flatMap(({ node: { sender, receiver, startedOn, properties } }) =>
      'code' in sender && 'code' in receiver
        ? [
            {
              from: sender.code,
              to: receiver.code,
              on: startedOn?.earliest ?? ALWAYS.from,
              isSplit: properties.some(({ value }) => value === 'SPLIT'),
            },
          ]
        : [],
    ),
  );
  const nodes = countries.flatMap(({ page, nextPage }) => [...page.nodes, ...nextPage.nodes]);
  return new Map(
    nodes.map(({ code, name, countryKind, existence }) => {
      const before = successions.filter(({ to }) => to === code);
      const after = successions.filter(({ from }) => from === code);
      const state: State = {
        code,
        name,
        isTerritory: countryKind === 'TERRITORY',
        life: existence
          .filter(({ rank }) => rank === 'PREFERRED')
          .map(({ from, until }) => ({
            from: from?.earliest ?? ALWAYS.from,
            until: until?.latest ?? ALWAYS.until,
          })),
        predecessors: before.map(({ from, on, isSplit }) => ({ code: from, on, isSplit })),
        successors: after.map(({ to, on, isSplit }) => ({ code: to, on, isSplit })),
      };
      return [code, state];
    }),
  );
}
