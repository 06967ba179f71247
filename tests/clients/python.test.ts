import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openServer, type OpenServer } from '../schema/open-server.ts';
import { ALLIANCES, DISPUTES, RELATIONS } from './disputes.ts';
import { openLimitedServer } from './open-limited-server.ts';
import { isInstalled, runProgram } from './run-program.ts';

const FOLDER = 'docs/clients/python';

let server: OpenServer;
let url: string;
/** The path of the Python with the packages of the examples, or null if the packages cannot be installed. */
let python: string | null;

beforeAll(async () => {
  server = await openServer({ GAIKO_TIMEOUT_MS: '60000' });
  url = `${(await server.listen()).url}/graphql`;
  python = await installPackages().catch((error: unknown) => {
    console.warn(`The Python examples are skipped: ${String(error).slice(0, 2000)}`);
    return null;
  });
}, 180_000);

afterAll(async () => {
  await server.stop();
  await server.close();
});

/** Installs the packages in a virtual environment, and returns the path of its Python. Later runs use the same packages. */
async function installPackages(): Promise<string> {
  if (!(await isInstalled('python3'))) throw new Error('python3 is not installed.');
  const requirements = `${FOLDER}/requirements.txt`;
  const version = await runProgram('python3', ['--version']);
  const hash = createHash('sha256').update(readFileSync(requirements)).update(version.join());
  const home = resolve('node_modules/.cache', `python-${hash.digest('hex').slice(0, 12)}`);
  const program = join(home, 'bin/python');
  const finished = join(home, 'finished');
  if (existsSync(finished)) return program;
  await runProgram('python3', ['-m', 'venv', '--clear', home]);
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  await runProgram(program, [...install, '--requirement', requirements]);
  writeFileSync(finished, '');
  return program;
}

/** Returns the code of a notebook. Without a screen, `plt.show()` in this code has no effect. */
function readCells(path: string): string {
  const { cells } = JSON.parse(readFileSync(path, 'utf8')) as {
    cells: { cell_type: string; source: string[] }[];
  };
  return cells
    .filter(({ cell_type }) => cell_type === 'code')
    .map(({ source }) => source.join(''))
    .join('\n\n');
}

it('answers gql', async () => {
  if (python === null) return;
  const expected = [
    ...DISPUTES,
    RELATIONS,
    ALLIANCES,
    'AMBIGUOUS_COUNTRY: North Korea, South Korea',
  ];
  const program = `${FOLDER}/disputes.py`;
  expect(await runProgram(python, [program], { env: { GAIKO_URL: url } })).toEqual(expected);
  const limited = await openLimitedServer();
  const env = { GAIKO_URL: limited.url };
  expect(await runProgram(python, [program], { env })).toEqual(expected);
  await limited.server.stop();
  await limited.server.close();
});

it('answers the notebook, which draws two plots', async () => {
  if (python === null) return;
  const folder = mkdtempSync(join(tmpdir(), 'gaiko-notebook-'));
  const program = join(folder, 'relations.py');
  // The cells run as plain Python, because Jupyter would take longer to install than all other packages.
  const results = `

print(len(relations), per_decade["1950s"])
print(answers.loc[1950].to_dict())
for number in plt.get_fignums():
    plt.figure(number).savefig(f"{number}.png")
`;
  const cells = readCells(`${FOLDER}/relations.ipynb`);
  writeFileSync(program, cells + results);
  const env = { GAIKO_URL: url, MPLBACKEND: 'Agg' };
  const lines = await runProgram(python, [program], { cwd: folder, env });
  expect(lines).toEqual(['288 85', "{'NO': 4, 'YES': 0}"]);
  expect(readFileSync(join(folder, '1.png')).length).toBeGreaterThan(5_000);
  expect(readFileSync(join(folder, '2.png')).length).toBeGreaterThan(5_000);
  rmSync(folder, { recursive: true, force: true });
});
