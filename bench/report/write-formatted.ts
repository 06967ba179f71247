import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** Formats a text with Prettier and writes it to a file. */
export async function writeFormatted(path: string, text: string): Promise<void> {
  const options = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...options, filepath: path }));
}
