import { z } from 'zod';

/** The settings of the embedded Neo4j. */
export interface EmbeddedSettings {
  readonly home: string;
  readonly boltPort: number;
  readonly browserPort: number;
}

/** One or more settings are invalid; the message says how to fix each. */
export class BadSettings extends Error {
  override readonly name = 'BadSettings';
}

/** Parses the settings of the embedded Neo4j from an environment; throws BadSettings with all errors at once. */
export function readSettings(environment: NodeJS.ProcessEnv): EmbeddedSettings {
  // Unset settings can be passed as empty strings.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      const name = path.join('.');
      return `${name}: ${message} (current value: ${JSON.stringify(given[name])})`;
    });
    throw new BadSettings(['These settings are invalid:', ...faults].join('\n  '));
  }
  const { GAIKO_HOME, GAIKO_BOLT_PORT, GAIKO_BROWSER_PORT } = parsed.data;
  return { home: GAIKO_HOME, boltPort: GAIKO_BOLT_PORT, browserPort: GAIKO_BROWSER_PORT };
}

const settingsSchema = z.object({
  GAIKO_HOME: z.string().default('.gaiko'),
  GAIKO_BOLT_PORT: port(7687),
  GAIKO_BROWSER_PORT: port(7474),
});

function port(usual: number) {
  const fix = `use a port such as ${usual}, or 0 for any free port`;
  return z
    .string()
    .regex(/^\d+$/, fix)
    .default(String(usual))
    .transform(Number)
    .refine((value) => value <= 65_535, fix);
}
