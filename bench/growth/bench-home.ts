import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** The home of the embedded Neo4j of the benchmark. */
export interface BenchHome {
  readonly folder: string;
  /** The multiple of the relationships that it contains. */
  readonly times: number;
  /** Notes that the multiplication starts, so that an interrupted one is not mistaken for a complete one. */
  noteStart(): void;
  /** Notes the multiple of the relationships after the multiplication. */
  noteEnd(times: number): void;
  /** Removes the folder if it is temporary. */
  close(): void;
}

const MARK = 'benchmark.json';
const MARK_FORM = z.object({ times: z.int().min(1).nullable() });

/**
 * Opens the home of the benchmark. Without a folder, it is temporary. Throws an error if the folder contains the data
 * of a user or a different multiple, because multiplied data never belongs into a graph in use.
 */
export function openBenchHome(folder: string | null, times: number): BenchHome {
  if (folder === null) return toHome(mkdtempSync(join(tmpdir(), 'gaiko-bench-')), 1, true);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, MARK);
  const isNew = readdirSync(folder).length === 0;
  if (isNew) writeMark(folder, 1);
  if (!existsSync(path)) {
    throw new Error(
      `${folder} is not a home of the benchmark. Use --home with an empty or new folder.`,
    );
  }
  const found = MARK_FORM.parse(JSON.parse(readFileSync(path, 'utf8'))).times;
  if (found !== 1 && found !== times) {
    const contents = found === null ? 'incomplete data' : `${found} times the relationships`;
    throw new Error(
      `${folder} contains ${contents}. Delete it, or use --home with another folder.`,
    );
  }
  return toHome(folder, found, false);
}

function toHome(folder: string, times: number, isTemporary: boolean): BenchHome {
  return {
    folder,
    times,
    noteStart() {
      writeMark(folder, null);
    },
    noteEnd(grown) {
      writeMark(folder, grown);
    },
    close() {
      if (isTemporary) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeMark(folder: string, times: number | null): void {
  writeFileSync(join(folder, MARK), `${JSON.stringify({ times })}\n`);
}
