import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Builds the explorer from `src/explorer`. Each page is a chunk that the browser loads when it is first opened. The names
 * of chunks and data files contain a hash of their content, so that browsers can keep them.
 */
export async function buildExplorer(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: ['src/explorer/main.tsx', 'src/explorer/index.html'],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.html': 'copy', '.json': 'file' },
    chunkNames: 'chunks/[name]-[hash]',
    assetNames: 'files/[name]-[hash]',
    publicPath: '/assets',
    logLevel: 'warning',
  });
}
