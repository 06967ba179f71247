import type { Logger } from 'pino';
import type { Graph } from '../../neo4j/graph.ts';
import { apiError, type ExportedBatch } from '../../pothos-plugin-neo4j/index.ts';
import { answerError } from '../execute/answer-error.ts';
import { EXPORT_TIMEOUT_MS, streamText, type ExportSlots } from './export-slots.ts';
import { writeGraph, type AboutExport, type GraphFormat } from './graph-format.ts';
import type { Call } from '../execute/run-operation.ts';
import { GEXF } from './write-gexf.ts';
import { GRAPHML } from './write-graphml.ts';
import { JSONLD } from './write-jsonld.ts';

/** A graph to export: its metadata and its batches. */
export interface OpenedExport {
  readonly about: Omit<AboutExport, 'permalink'>;
  readonly batches: AsyncIterable<ExportedBatch>;
}

/** Opens the graph for a path and its parameters. Returns null if there is none. Throws for invalid parameters. */
export type OpenExport = (
  what: string,
  parameters: URLSearchParams,
  call: Call,
) => Promise<OpenedExport> | null;

interface Exporting {
  readonly graph: Graph;
  readonly openExport: OpenExport;
  readonly slots: ExportSlots;
  readonly log: Logger;
}

const FORMATS: Readonly<Partial<Record<string, GraphFormat>>> = {
  graphml: GRAPHML,
  gexf: GEXF,
  jsonld: JSONLD,
};

/** Returns a graph as a streamed file. Returns null if the path does not exist. */
export async function answerExport(
  exporting: Exporting,
  request: Request,
): Promise<Response | null> {
  const url = new URL(request.url);
  const [, what = '', ending = ''] = /^\/export\/([a-z]+)\.([a-z]+)\/?$/.exec(url.pathname) ?? [];
  if (what === '') return null;
  try {
    const format = readFormat(ending);
    return await beginExport(exporting, request, { url, what, ending, format });
  } catch (error) {
    return refuseExport(error, exporting.log);
  }
}

function readFormat(ending: string): GraphFormat {
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  if (format) return format;
  throw apiError(
    'BAD_USER_INPUT',
    `Unknown format ${JSON.stringify(ending.slice(0, 40))}. Use ${Object.keys(FORMATS).join(', ')}.`,
  );
}

interface Asked {
  readonly url: URL;
  readonly what: string;
  readonly ending: string;
  readonly format: GraphFormat;
}

async function beginExport(
  { graph, openExport, slots, log }: Exporting,
  request: Request,
  { url, what, ending, format }: Asked,
): Promise<Response | null> {
  const running = slots.take(request.signal);
  try {
    const call = { graph, signal: running.signal, timeoutMs: EXPORT_TIMEOUT_MS };
    const opened = await openExport(what, url.searchParams, call);
    if (!opened || request.method === 'HEAD') running.end();
    if (!opened) return null;
    const permalink = linkTo(url, opened.about.version);
    const headers = {
      'content-type': format.contentType,
      'content-disposition': `attachment; filename="gaiko-${what}.${ending}"`,
      'cache-control': 'no-store',
      link: `<${permalink}>; rel="bookmark"`,
    };
    if (request.method === 'HEAD') return new Response(null, { headers });
    const pieces = writeGraph(format, { ...opened.about, permalink }, opened.batches);
    return new Response(streamText(pieces, running, log), { headers });
  } catch (error) {
    running.end();
    throw error;
  }
}

/** Returns a link to the same export, with the version of the data. */
function linkTo({ pathname, searchParams }: URL, version: string): string {
  const parameters = new URLSearchParams(searchParams);
  parameters.set('dataVersion', version);
  return `${pathname}?${parameters.toString()}`;
}

function refuseExport(error: unknown, log: Logger): Response {
  const answered = answerError(error, log);
  const { http, code } = answered.extensions;
  const headers = { 'content-type': 'application/json; charset=utf-8', ...http?.headers };
  const body = {
    errors: [
      { message: answered.message, extensions: { ...answered.extensions, http: undefined } },
    ],
  };
  const status = http?.status ?? STATUS[String(code)] ?? 400;
  return new Response(JSON.stringify(body), { status, headers });
}

const STATUS: Readonly<Partial<Record<string, number>>> = {
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 503,
  INTERNAL_SERVER_ERROR: 500,
};
