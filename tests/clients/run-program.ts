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

/** Returns whether a program is installed. */
export function isInstalled(program: string): Promise<boolean> {
  return runProgram(program, ['--version']).then(
    () => true,
    () => false,
  );
}
