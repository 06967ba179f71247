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

/** The home folder of the embedded Neo4j that the benchmark uses. */
export interface BenchHome {
  readonly folder: string;
  /** The factor by which the relationships in the database are multiplied. */
  readonly times: number;
  /** Marks the data as incomplete until the multiplication ends. */
  noteStart(): void;
  /** Marks the data as complete. */
  noteEnd(times: number): void;
  /** Deletes the folder if it is temporary. */
  close(): void;
}

const MARKER = 'benchmark.json';
const MARKER_SCHEMA = z.object({ times: z.int().min(1).nullable() });

/**
 * Opens a home for the benchmark. Creates a temporary folder if `folder` is null. Throws an error if the folder was not
 * created by the benchmark, or if the database is multiplied by another factor.
 */
export function openBenchHome(folder: string | null, times: number): BenchHome {
  if (folder === null) return toHome(mkdtempSync(join(tmpdir(), 'gaiko-bench-')), 1, true);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, MARKER);
  const isNew = readdirSync(folder).length === 0;
  if (isNew) writeMarker(folder, 1);
  if (!existsSync(path)) {
    throw new Error(
      `${folder} was not created by the benchmark. Set --home to an empty or new folder.`,
    );
  }
  const found = MARKER_SCHEMA.parse(JSON.parse(readFileSync(path, 'utf8'))).times;
  if (found !== 1 && found !== times) {
    const contents =
      found === null ? 'incomplete data' : `${found} times the bundled relationships`;
    throw new Error(
      `${folder} contains ${contents}. Delete the folder, or set --home to another folder.`,
    );
  }
  return toHome(folder, found, false);
}

function toHome(folder: string, times: number, isTemporary: boolean): BenchHome {
  return {
    folder,
    times,
    noteStart() {
      writeMarker(folder, null);
    },
    noteEnd(grown) {
      writeMarker(folder, grown);
    },
    close() {
      if (isTemporary) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeMarker(folder: string, times: number | null): void {
  writeFileSync(join(folder, MARKER), `${JSON.stringify({ times })}\n`);
}
