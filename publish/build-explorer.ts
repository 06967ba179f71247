import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Builds the explorer from `src/explorer`. Browsers load the chunk of a page when the page is first opened. The names of
 * chunks and data files contain a hash of the content, so that browsers can cache these files without a time limit.
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
