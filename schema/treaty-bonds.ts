/** What `listedText` makes of the column of a link that holds several items as one text. */
interface ListedText {
  readonly type: ['String'];
  readonly nullable: false;
  readonly description: string;
  readonly convert: (values: readonly unknown[]) => readonly string[];
}

/** The options of a field that lists the obligations of a party to an alliance. */
export const OBLIGATIONS = listedText(
  'What an alliance bound it to: defense, neutrality, nonaggression, entente. Empty where no source tells.',
);

/** The options of a field that lists what a party did to be bound. */
export const ACTS = listedText(
  'What it did to be bound by a treaty, or to be free again, with dates: "signature 1946-12-19", "accession 1955-05-12".',
);

function listedText(description: string): ListedText {
  return {
    type: ['String'],
    nullable: false,
    description,
    convert: ([text]) => (typeof text === 'string' ? text.split('; ') : []),
  };
}
