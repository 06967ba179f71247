import { DateText } from './date-text.tsx';
import type { DetailedFact } from './fact-query.ts';
import { Row } from './row.tsx';
import { toWords } from './to-words.ts';

/** Shows the dates and the other properties of a fact. */
export function FactDates({ fact }: { readonly fact: DetailedFact }) {
  return (
    <dl class="properties">
      <Row name="Start">{fact.startedOn ? <DateText date={fact.startedOn} /> : 'unknown'}</Row>
      <Row name="End">{fact.endedOn ? <DateText date={fact.endedOn} /> : 'unknown'}</Row>
      {fact.knownFrom && <Row name="Confirmed from">{fact.knownFrom}</Row>}
      {fact.knownUntil && <Row name="Confirmed until">{fact.knownUntil}</Row>}
      <Row name="Confidence">{fact.confidence.toLowerCase()}</Row>
      {fact.properties.map(({ name, value }) => (
        <Row key={name} name={toWords(name)}>
          {/^[A-Z_]+$/.test(value) ? toWords(value) : value.replaceAll('_', ' ')}
        </Row>
      ))}
      {fact.isContinuity && (
        <Row name="Continuity">
          The fact begins in the time of a former state
          {fact.ownFrom && `, and belongs to the present state from ${fact.ownFrom}`}.
        </Row>
      )}
      {fact.isOutsideLife && (
        <Row name="Note">The dates include a time in which one of the two did not exist.</Row>
      )}
    </dl>
  );
}
