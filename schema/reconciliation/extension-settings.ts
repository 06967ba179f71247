import { z } from 'zod';
import { ToolFailure } from '../../src/assistants/tool.ts';
import type { ExtensionQuery, PropertySetting } from '../../src/reconciliation/service.ts';
import { isEdtf } from './is-edtf.ts';

/** The maximum number of entities in the values of a property. */
const MAX_VALUES = 50;
/** The number of entities in the values of a property if a request sets no limit. */
const USUAL_VALUES = 10;

/** The settings that a request for values can contain for each property. */
export const EXTENSION_SETTINGS: readonly PropertySetting[] = [
  {
    name: 'limit',
    label: 'Maximum number of values',
    type: 'number',
    default: USUAL_VALUES,
    help_text: `Limits the number of entities in the values of the property. At most ${MAX_VALUES}.`,
  },
  {
    name: 'on',
    label: 'On (date)',
    type: 'text',
    help_text:
      'Returns only facts that held on this date, and the name that the entity had on this date. In EDTF: 1905, 1905-08-12, 1931/1937.',
  },
  {
    name: 'claims',
    label: 'Claims',
    type: 'select',
    default: 'BEST',
    choices: [
      { value: 'BEST', name: 'the preferred claim' },
      { value: 'ALL', name: 'every claim' },
    ],
    help_text: 'Determines which facts the service returns if sources contradict each other.',
  },
  {
    name: 'language',
    label: 'Language',
    type: 'text',
    help_text: 'The language of the property Name, as a BCP 47 tag: ja, fr, zh-Hant.',
  },
];

/** The settings of a property in a request. */
export type ExtensionSettings = z.output<typeof SETTINGS>;

const NO_DATE = 'The value is not a date in EDTF, such as 1905, 1905-08-12 or 1931/1937';

const SETTINGS = z.object({
  limit: z.coerce.number().int().min(1).max(MAX_VALUES).default(USUAL_VALUES),
  on: z.coerce.string().trim().refine(isEdtf, NO_DATE).optional(),
  claims: z.enum(['BEST', 'ALL']).optional(),
  language: z.string().trim().max(60).optional(),
});

/** Returns the settings of a property with defaults. Ignores unknown settings. Throws a ToolFailure if a setting is invalid. */
export function readSettings({
  id,
  settings,
}: ExtensionQuery['properties'][number]): ExtensionSettings {
  const known = Object.entries(settings).filter(([, value]) => value !== null && value !== '');
  const read = SETTINGS.safeParse(Object.fromEntries(known));
  if (read.success) return read.data;
  const lines = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ToolFailure(
    'BAD_USER_INPUT',
    `The settings of the property ${JSON.stringify(id)} are invalid. ${lines.join('. ')}.`,
  );
}
