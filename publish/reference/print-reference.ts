import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { writeReference } from './write-reference.ts';

const FILE = 'docs/reference.md';

const options = await resolveConfig(FILE);
writeFileSync(FILE, await format(writeReference(), { ...options, filepath: FILE }));
