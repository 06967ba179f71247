import { execFile } from 'node:child_process';

/** The folder and the environment variables of a program. */
export interface Run {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program, and returns the lines of its output. If the program fails, throws an error with all output. */
export async function runProgram(
  program: string,
  parameters: readonly string[],
  { cwd, env = {} }: Run = {},
): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    execFile(
      program,
      parameters,
      { cwd, env: { ...process.env, ...env }, timeout: 110_000 },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${program} ${parameters.join(' ')}\n${stdout}\n${stderr}`));
        else resolve(stdout.trimEnd().split('\n'));
      },
    );
  });
}

/** Runs a command of a guide against the server at an address, and returns the output. */
export async function runCommand(command: string, url: string): Promise<string> {
  const text = command.replaceAll('http://127.0.0.1:4000', url);
  return (await runProgram('sh', ['-c', text])).join('\n');
}

/** Returns whether a program is installed. */
export function isInstalled(program: string): Promise<boolean> {
  return runProgram(program, ['--version']).then(
    () => true,
    () => false,
  );
}
