import type { Logger } from 'pino';
import { createMapping, type Mapping } from '../../linked-data/mapping.ts';
import type { Vocabulary } from '../../linked-data/vocabulary.ts';
import type { Config } from '../../process/read-config.ts';
import type { Graph } from '../../neo4j/graph.ts';
import { apiError, type ExportedBatch } from '../../pothos-plugin-neo4j/index.ts';
import { baseUrlOf } from '../execute/base-url.ts';
import { refuseRequest } from '../execute/refuse-request.ts';
import { EXPORT_TIMEOUT_MS, streamText, type ExportSlots } from './export-slots.ts';
import { toFileFormat, type AboutExport, type FileFormat } from './graph-format.ts';
import type { ListenerContext } from '../execute/listener-context.ts';
import type { Call } from '../execute/run-operation.ts';
import { requireData, type ReadDataState } from '../execute/require-data.ts';
import { writeLine } from './write-csv.ts';
import { GEXF } from './write-gexf.ts';
import { GRAPHML } from './write-graphml.ts';
import { JSONLD, TURTLE } from './write-rdf.ts';

/** A graph to export: its metadata and its batches. */
export interface OpenedExport {
  readonly about: Omit<AboutExport, 'permalink' | 'mapping'>;
  readonly batches: AsyncIterable<ExportedBatch>;
}

/**
 * Opens the graph with a name for the parameters of a request. `detail` selects whether the batches contain lists of
 * records. Returns null if no graph has the name. Throws an error for invalid parameters.
 */
export type OpenExport = (
  what: string,
  parameters: URLSearchParams,
  call: Call,
  detail: FileFormat['detail'],
) => Promise<OpenedExport | null> | null;

/** A table to export: the version of the data, the names of the columns, and the rows in batches. */
export interface OpenedTable {
  readonly version: string;
  readonly columns: readonly string[];
  readonly batches: AsyncIterable<readonly (readonly (string | number)[])[]>;
}

/** Opens tables by the names of their files. Throws for invalid parameters. */
export type Tables = Readonly<
  Partial<Record<string, (parameters: URLSearchParams, call: Call) => Promise<OpenedTable>>>
>;

interface Exporting {
  readonly graph: Graph;
  readonly openExport: OpenExport;
  readonly tables?: Tables;
  readonly slots: ExportSlots;
  readonly config: Pick<Config, 'publicUrl'>;
  /** The vocabulary of RDF files. */
  readonly linkedData: { readonly vocabulary: Vocabulary };
  /** Returns what the database contains. Exports of incomplete data are rejected. Default: the data is complete. */
  readonly readState?: ReadDataState;
  /** Called with the code of the error if the export is rejected. */
  readonly onError: (code: string) => void;
  readonly log: Logger;
}

/** The file formats of graphs, by file extension. */
export const FORMATS: Readonly<Partial<Record<string, FileFormat>>> = {
  graphml: toFileFormat(GRAPHML),
  gexf: toFileFormat(GEXF),
  jsonld: JSONLD,
  ttl: TURTLE,
};

/** Returns a graph or a table as a streamed file. Returns null if the path does not exist. */
export async function answerExport(
  exporting: Exporting,
  request: Request,
  context: ListenerContext,
): Promise<Response | null> {
  const url = new URL(request.url);
  const [, what = '', ending = ''] = /^\/export\/([a-z]+)\.([a-z]+)\/?$/.exec(url.pathname) ?? [];
  if (what === '') return null;
  try {
    await requireData(exporting.readState);
    const open = chooseFile(exporting, what, ending);
    const fileName = `gaiko-${what}.${ending}`;
    return await beginExport(exporting, request, { context, url, fileName, open });
  } catch (error) {
    return refuseRequest(error, exporting);
  }
}

/** A file whose contents can be written: its type, the version of the data, and its text. */
interface OpenedFile {
  readonly contentType: string;
  readonly version: string;
  readonly write: (permalink: string, mapping: Mapping) => AsyncGenerator<string, void>;
}

type OpenFile = (parameters: URLSearchParams, call: Call) => Promise<OpenedFile | null>;

/** Returns a function that opens the file for a path. Throws if there is no such format. */
function chooseFile(
  { openExport, tables = {} }: Exporting,
  what: string,
  ending: string,
): OpenFile {
  const openTable = Object.hasOwn(tables, what) ? tables[what] : undefined;
  if (!openTable) {
    const format = readFormat(FORMATS, ending);
    return async (parameters, call) => {
      const opened = await openExport(what, parameters, call, format.detail);
      return opened && openGraphFile(format, opened);
    };
  }
  const contentType = readFormat(TABLE_FORMATS, ending);
  return async (parameters, call) => {
    const opened = await openTable(parameters, call);
    const { version } = opened;
    return { contentType, version, write: () => writeTable(opened) };
  };
}

/** The content types of tables, by file extension. */
export const TABLE_FORMATS = { csv: 'text/csv; charset=utf-8; header=present' };

function readFormat<Format>(
  formats: Readonly<Partial<Record<string, Format>>>,
  ending: string,
): Format {
  const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined;
  if (format !== undefined) return format;
  throw apiError(
    'BAD_USER_INPUT',
    `Unknown format ${JSON.stringify(ending.slice(0, 40))}. Use ${Object.keys(formats).join(', ')}.`,
  );
}

function openGraphFile(format: FileFormat, { about, batches }: OpenedExport): OpenedFile {
  return {
    contentType: format.contentType,
    version: about.version,
    write: (permalink, mapping) => format.write({ ...about, permalink, mapping }, batches),
  };
}

async function* writeTable({ columns, batches }: OpenedTable): AsyncGenerator<string, void> {
  yield writeLine(columns);
  for await (const rows of batches) {
    if (rows.length > 0) yield rows.map(writeLine).join('');
  }
}

interface Asked {
  readonly context: ListenerContext;
  readonly url: URL;
  readonly fileName: string;
  readonly open: OpenFile;
}

async function beginExport(
  { graph, slots, log, config, linkedData }: Exporting,
  request: Request,
  { context, url, fileName, open }: Asked,
): Promise<Response | null> {
  const { client, closeConnection } = context;
  const running = slots.take(request.signal, client);
  try {
    const call = { graph, signal: running.signal, timeoutMs: EXPORT_TIMEOUT_MS };
    const opened = await open(url.searchParams, call);
    if (!opened || request.method === 'HEAD') running.end();
    if (!opened) return null;
    const permalink = linkTo(url, opened.version, config.publicUrl);
    const headers = {
      'content-type': opened.contentType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
      link: `<${permalink}>; rel="bookmark"`,
    };
    if (request.method === 'HEAD') return new Response(null, { headers });
    const mapping = createMapping(baseUrlOf(request, context, config), linkedData.vocabulary);
    const text = opened.write(permalink, mapping);
    const stream = streamText(text, running, { log, closeConnection });
    return new Response(stream, { headers });
  } catch (error) {
    running.end();
    throw error;
  }
}

/** Returns a permalink of an export, which contains the version of the data. The link is relative without PUBLIC_URL. */
function linkTo(
  { pathname, searchParams }: URL,
  version: string,
  publicUrl: string | null,
): string {
  const parameters = new URLSearchParams(searchParams);
  parameters.set('dataVersion', version);
  return `${publicUrl ?? ''}${pathname}?${parameters.toString()}`;
}
