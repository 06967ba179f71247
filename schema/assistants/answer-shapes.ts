import { z } from 'zod';

/** The fields of a fact in reports. Lists omit rival claims, which would multiply the cost of the operation. */
export const FACT_FIELDS = `
fragment SourceFields on Source { slug title publisher url }
fragment FactFields on Fact {
  text certainty confidence rank hasRivals
  startedOn { edtf }
  endedOn { edtf }
  sources { ...SourceFields }
}`;

/** The fields of a fact with its rival claims. */
export const RIVAL_FIELDS = `
fragment RivalFields on Fact {
  deniedBy { ...SourceFields }
  rivals { text sources { ...SourceFields } }
}`;

const DATE = z.object({ edtf: z.string() }).nullable();

/** A source in an answer. */
export const SOURCE = z.object({
  slug: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
});

/** A fact in an answer. */
export const FACT = z.object({
  text: z.string(),
  certainty: z.enum(['CERTAIN', 'POSSIBLE']).nullable(),
  confidence: z.string(),
  rank: z.string(),
  hasRivals: z.boolean(),
  startedOn: DATE,
  endedOn: DATE,
  sources: z.array(SOURCE),
  deniedBy: z.array(SOURCE).default([]),
  rivals: z.array(z.object({ text: z.string(), sources: z.array(SOURCE) })).default([]),
});

/** An entity in an answer. `from` and `until` are the dates of the entity. */
export const ENTITY = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  summary: z.string().nullable(),
  code: z.string().optional(),
  from: DATE.optional(),
  until: DATE.optional(),
});

/** A date in an answer. */
export const PARTIAL_DATE = DATE;

export type FactAnswer = z.output<typeof FACT>;
export type SourceAnswer = z.output<typeof SOURCE>;
export type EntityAnswer = z.output<typeof ENTITY>;
