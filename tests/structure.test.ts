import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const MAX_FILES = 25;

it.each(['src', 'schema', 'import', 'bench', 'publish', 'tests'])(
  'keeps every folder of %s small enough to be read as a list',
  (root) => {
    expect(listFolders(root).filter((folder) => countFiles(folder) > MAX_FILES)).toEqual([]);
  },
);

// The benchmark installs packages in bench/peers.
function listFolders(folder: string): readonly string[] {
  const below = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'node_modules',
  );
  return [folder, ...below.flatMap(({ name }) => listFolders(join(folder, name)))];
}

function countFiles(folder: string): number {
  return readdirSync(folder).filter((name) => name.endsWith('.ts')).length;
}
