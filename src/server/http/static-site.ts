import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { createCompressedFile, type CompressedPage } from './compressed-page.ts';

/** The pages and files of the explorer. */
export interface StaticSite {
  /** Returns the page or the file at a path, or undefined if the explorer does not have it. */
  find(path: string): CompressedPage | undefined;
}

const PAGE = 'index.html';
const ASSETS = '/assets/';
const PAGES = '/explore/';

/**
 * Reads the built explorer from a folder. Its `index.html` is the page of `/` and of all paths below `/explore/`, and its
 * other files are below `/assets/`. If a public address is given, the page contains it as `<meta name="public-url">`.
 * Throws an Error if the folder lacks the page.
 */
export function readExplorer(folder: string, publicUrl: string | null = null): StaticSite {
  const files = new Map<string, CompressedPage>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    const bytes = readFileSync(file);
    const content = path === PAGE ? addAddress(bytes, publicUrl) : bytes;
    files.set(path, createCompressedFile(content, headersOf(path)));
  }
  const page = files.get(PAGE);
  if (!page) throw new Error(`${folder}/index.html does not exist. Run: npm run build`);
  return {
    find(path) {
      if (path === '/' || path.startsWith(PAGES)) return page;
      return path.startsWith(ASSETS) ? files.get(path.slice(ASSETS.length)) : undefined;
    },
  };
}

/** Adds the public address to the page, for permalinks. */
function addAddress(page: Buffer, publicUrl: string | null): Buffer {
  if (publicUrl === null) return page;
  // A parsed URL contains no double quotes.
  const meta = `<meta name="public-url" content="${publicUrl.replaceAll('&', '&amp;')}" />`;
  return Buffer.from(page.toString().replace('</head>', () => `${meta}</head>`));
}

function headersOf(path: string): Readonly<Record<string, string>> {
  // Names of chunks and data files contain a hash of the content.
  const isHashed = /^(chunks|files)\//.test(path);
  return {
    'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    'content-security-policy': POLICY,
  };
}

const CONTENT_TYPES: Readonly<Partial<Record<string, string>>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Allows the files of this server only. The layout of the graph runs in a worker. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
