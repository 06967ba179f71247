import type { ShownFact } from './fact-fields.ts';

/** Marks what is special about a fact: it only possibly held, sources contradict it, or no source is known. */
export function FactMarks({ fact }: { readonly fact: ShownFact }) {
  return (
    <>
      {fact.certainty === 'POSSIBLE' && (
        <span class="mark" title="The dates leave open whether the fact held on this date.">
          possibly on this date
        </span>
      )}{' '}
      {fact.hasRivals && <span class="mark warn">sources disagree</span>}{' '}
      {!fact.isSourced && <span class="mark warn">no source known</span>}{' '}
      {fact.confidence === 'LOW' && fact.isSourced && <span class="mark">low confidence</span>}
    </>
  );
}
