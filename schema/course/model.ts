import { defineFact } from '../../src/claims/fact-model.ts';
import type { ForeignTerm } from '../../src/graph/model/alignment.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import { dispute } from '../dispute/model.ts';
import { event } from '../event/model.ts';
import { treaty } from '../treaty/model.ts';

const courseEntities = [treaty, event, dispute];

export const ledTo = defineStep('LED_TO', {
  description: 'The first entity is commonly named as a cause of, or reason for, the second.',
  phrase: { past: 'led to', perfect: 'led to' },
});

export const partOf = defineStep('PART_OF', {
  description: 'An event is part of another.',
  phrase: { past: 'was part of', perfect: 'has been part of' },
  alignment: ['dcterms:isPartOf'],
});

export const replacedBy = defineStep('REPLACED_BY', {
  description: 'A treaty was revised, renewed or superseded by another.',
  phrase: { past: 'was replaced by', perfect: 'was replaced by' },
  alignment: ['dcterms:isReplacedBy'],
});

export const endedBy = defineStep('ENDED_BY', {
  description: 'A treaty or dispute was ended by a treaty or an event.',
  phrase: { past: 'was ended by', perfect: 'was ended by' },
});

export const amends = defineStep('AMENDS', {
  description: 'A treaty amends or supplements an earlier one.',
  phrase: { past: 'amended', perfect: 'amended' },
});

export const concerns = defineStep('CONCERNS', {
  description: 'An event or a treaty is about a dispute.',
  from: [event, treaty],
  to: dispute,
  phrase: { past: 'concerned', perfect: 'has concerned' },
});

interface StepOptions {
  readonly description: string;
  readonly from?: readonly NodeModel[];
  readonly to?: NodeModel;
  readonly phrase: { readonly past: string; readonly perfect: string };
  readonly alignment?: readonly ForeignTerm[];
}

/** Defines a relationship between treaties, events and disputes that can have a note. */
function defineStep(type: string, options: StepOptions) {
  return defineFact(type, {
    from: courseEntities,
    to: courseEntities,
    ...options,
    properties: { note: 'text' },
    claims: { form: 'moments' },
  });
}
