import { useState } from 'preact/hooks';
import type { EntityRefData } from '../api/entity-ref.ts';
import { FactDetails } from './fact-details.tsx';
import type { ShownFact } from './fact-fields.ts';
import { FactMarks } from './fact-marks.tsx';
import { Sentence } from './sentence.tsx';

interface Props {
  readonly fact: ShownFact;
  /** Entities whose names become links in the sentence. */
  readonly entities?: readonly EntityRefData[];
}

/** Shows a fact as a list item with its sentence and marks. A click opens its dates, sources, rivals and citation. */
export function FactItem({ fact, entities = [] }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li class="fact">
      <p>
        <Sentence text={fact.text} entities={entities} /> <FactMarks fact={fact} />
      </p>
      <details
        open={isOpen}
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary aria-label={`Sources and dates: ${fact.text}`}>Sources and dates</summary>
        {isOpen && <FactDetails id={fact.factId} />}
      </details>
    </li>
  );
}
