import type { ShownFact } from './fact-fields.ts';

/**
 * Shows marks for a fact that is only possible, contradicted by sources, without a known source, or of low confidence.
 */
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
