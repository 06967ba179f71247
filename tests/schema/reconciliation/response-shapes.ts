import { z } from 'zod';

/**
 * The shapes of responses according to the specification of version 0.2 of the reconciliation API. A shape is strict if the
 * specification allows no further fields.
 */
const CONCEPT = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });
const DESCRIBED = CONCEPT.extend({ description: z.string() });
const TEMPLATE = z.url().refine((url) => url.includes('{{id}}'));
const SUGGEST = z.strictObject({
  service_url: z.url(),
  service_path: z.string(),
  flyout_service_url: z.url(),
  flyout_service_path: z.string().refine((path) => path.includes('${id}')),
});
const SETTING = z.object({ name: z.string(), label: z.string(), help_text: z.string() });

export const MANIFEST = z.strictObject({
  versions: z.array(z.string()).refine((versions) => versions.includes('0.2')),
  name: z.string(),
  identifierSpace: z.url(),
  schemaSpace: z.url(),
  serviceVersion: z.string(),
  documentation: z.url().optional(),
  defaultTypes: z.array(CONCEPT),
  view: z.strictObject({ url: TEMPLATE }),
  preview: z.strictObject({ url: TEMPLATE, width: z.int(), height: z.int() }),
  suggest: z.strictObject({ entity: SUGGEST, type: SUGGEST, property: SUGGEST }),
  extend: z.strictObject({
    propose_properties: z.strictObject({ service_url: z.url(), service_path: z.string() }),
    property_settings: z.array(
      z.discriminatedUnion('type', [
        SETTING.extend({ type: z.literal('number'), default: z.number().optional() }),
        SETTING.extend({ type: z.literal('text'), default: z.string().optional() }),
        SETTING.extend({ type: z.literal('checkbox'), default: z.boolean().optional() }),
        SETTING.extend({
          type: z.literal('select'),
          default: z.string().optional(),
          choices: z.array(z.strictObject({ value: z.string(), name: z.string() })),
        }),
      ]),
    ),
  }),
  batchSize: z.int().min(1),
});

export const RESULTS = z.record(
  z.string(),
  z.strictObject({
    result: z.array(
      z.strictObject({
        id: z.string().min(1),
        name: z.string().min(1),
        description: z.string(),
        type: z.array(CONCEPT),
        score: z.number().min(0).max(100),
        match: z.boolean(),
        features: z
          .array(z.strictObject({ id: z.string(), value: z.union([z.boolean(), z.number()]) }))
          .refine((features) => new Set(features.map(({ id }) => id)).size === features.length),
      }),
    ),
  }),
);

export const EXTENSION = z.strictObject({
  meta: z.array(CONCEPT.extend({ type: CONCEPT.optional() })),
  rows: z.record(
    z.string(),
    z.record(
      z.string(),
      z.array(
        z.union([
          CONCEPT,
          z.strictObject({ str: z.string() }),
          z.strictObject({ float: z.number() }),
          z.strictObject({ int: z.int() }),
        ]),
      ),
    ),
  ),
});

export const PROPOSAL = z.strictObject({
  properties: z.array(DESCRIBED),
  type: z.string().optional(),
  limit: z.int().optional(),
});

export const SUGGESTIONS = z.strictObject({
  result: z.array(DESCRIBED.extend({ notable: z.array(CONCEPT).optional() })),
});

export const FLYOUT = z.strictObject({ id: z.string(), html: z.string() });

/** An error of the service. The specification does not define the bodies of errors. */
export const ERROR = z.object({
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })),
});

export type Manifest = z.output<typeof MANIFEST>;
export type Results = z.output<typeof RESULTS>;
