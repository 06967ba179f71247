import { ITEMS_BETWEEN } from './model.ts';

/** Options of a field that returns the items of a list which is stored as one text. */
interface ListedText {
  readonly type: ['String'];
  readonly nullable: false;
  readonly description: string;
  readonly convert: (values: readonly unknown[]) => readonly string[];
}

/** The options of a field that lists the obligations of a party to an alliance. */
export const OBLIGATIONS = listedText(
  'The obligations of the alliance: defense, neutrality, nonaggression or entente. Empty if no source gives them.',
);

/** Options of a field that lists the acts by which a party became bound. */
export const ACTS = listedText(
  'The acts of the party with their dates, in chronological order and in the terms of the depositary: "signature 1948-12-11", "ratification 1988-11-25", "accession", "notice of withdrawal". Empty if no source lists them.',
);

function listedText(description: string): ListedText {
  return {
    type: ['String'],
    nullable: false,
    description,
    convert: ([text]) => (typeof text === 'string' ? text.split(ITEMS_BETWEEN) : []),
  };
}
