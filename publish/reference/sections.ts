import { EXIT_CODES } from '../../src/process/exit-codes.ts';
import { readDefaults, type ServerSettings } from '../../src/process/read-config.ts';
import { SETTING_TEXTS } from '../../src/process/setting-texts.ts';
import { ERROR_CODES } from '../../src/server/error-codes.ts';
import { FORMATS, TABLE_FORMATS } from '../../src/server/export/answer-export.ts';
import { COUNTRY_ERROR_CODES } from '../../schema/country/error-codes.ts';
import { answerColumns, countColumns } from '../../schema/dyad/panel-columns.ts';
import { OF_PAIR } from '../../schema/questions/panel-export.ts';
import {
  DOCUMENT_PARAMETERS,
  GRAPH_PARAMETERS,
  NEIGHBORHOOD_PARAMETERS,
  PANEL_PARAMETERS,
} from '../../schema/questions/parameter-texts.ts';
import { listLimits } from './limits.ts';
import { code, table } from './markdown.ts';
import { PATHS } from './paths.ts';

/** Returns the table of paths. */
export function describePaths(): string {
  return table(
    ['path', 'methods', 'response'],
    PATHS.map(([path, methods, text]) => [code(path), methods, text]),
  );
}

/** Returns the table of error codes, sorted by code. */
export function describeErrors(): string {
  const codes = Object.entries({ ...ERROR_CODES, ...COUNTRY_ERROR_CODES });
  const rows = codes
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, { status, meaning, action }]) => [code(name), status, meaning, action]);
  return table(['code', 'status', 'meaning', 'what to do'], rows);
}

/** Returns the table of limits. */
export function describeLimits(): string {
  const rows = listLimits().map((limit) => [
    limit.name,
    limit.value.toLocaleString('en'),
    limit.code === undefined ? '' : code(limit.code),
    limit.setting === undefined ? '' : code(limit.setting),
  ]);
  return table(['limit', 'default', 'code', 'setting'], rows);
}

/** Returns the table of settings. */
export function describeSettings(): string {
  const defaults = readDefaults();
  const rows = Object.entries(SETTING_TEXTS).map(([name, text]) => [
    code(name),
    describeDefault(defaults, name),
    text,
  ]);
  return table(['setting', 'default', 'meaning'], rows);
}

function describeDefault(defaults: ServerSettings, name: string): string {
  const value = Object.entries(defaults).find(([setting]) => setting === name)?.[1];
  return value === undefined ? '–' : code(value);
}

/** Returns the table of exit codes. */
export function describeExitCodes(): string {
  const meanings: Readonly<Record<keyof typeof EXIT_CODES, string>> = {
    DONE: 'success, or stopped by the user',
    FAILED: 'failure',
    BAD_INPUT: 'invalid settings, options, login or data',
    NO_DATABASE: 'no database',
    INTERRUPTED: 'an import was interrupted by Ctrl-C',
  };
  const rows = Object.entries(meanings).map(([name, text]) => [
    Object.entries(EXIT_CODES).find(([each]) => each === name)?.[1] ?? '',
    text,
  ]);
  return table(['exit code', 'meaning'], rows);
}

/** Returns the table of file formats. */
export function describeFormats(): string {
  const graphs = Object.entries(FORMATS).map(([ending, format]) => [
    code(ending),
    code(format?.contentType ?? ''),
    '`/export/graph`, `/export/neighborhood`',
  ]);
  const tables = Object.entries(TABLE_FORMATS).map(([ending, type]) => [
    code(ending),
    code(type),
    '`/export/panel`, and any connection with `Accept: text/csv`',
  ]);
  return table(['format', 'content type', 'path'], [...graphs, ...tables]);
}

/** Returns the table of parameters for exports of the graph or a neighborhood. */
export function describeGraphParameters(): string {
  return describeParameters({ ...GRAPH_PARAMETERS, ...mark(NEIGHBORHOOD_PARAMETERS) });
}

function mark(parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const marked = Object.entries(parameters).map(([name, text]) => [
    name,
    `for a neighborhood: ${text}`,
  ]);
  return Object.fromEntries(marked) as Readonly<Record<string, string>>;
}

/** Returns the table of parameters for documents. */
export function describeDocumentParameters(): string {
  return describeParameters(DOCUMENT_PARAMETERS);
}

/** Returns the table of parameters for panels. */
export function describePanelParameters(): string {
  return describeParameters(PANEL_PARAMETERS);
}

function describeParameters(parameters: Readonly<Record<string, string>>): string {
  const rows = Object.entries(parameters).map(([name, text]) => [code(name), text]);
  return table(['parameter', 'meaning'], rows);
}

/** Returns the table of the columns that a panel contains. */
export function describePanelColumns(): string {
  const rows = [...answerColumns(), ...countColumns()].map(({ name, description }) => [
    code(name),
    description,
  ]);
  return table(
    ['column', 'value'],
    [[OF_PAIR.map(code).join(', '), 'The year and the two countries.'], ...rows],
  );
}
