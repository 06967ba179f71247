import { CODE_SCHEME_NAMES } from '../../schema/country/code-schemes.ts';
import type { FactModel } from '../../src/claims/fact-model.ts';
import type { PropertyRules, PropertyTypes } from '../../src/graph/model/property.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import { checkEdtf } from '../table/check-edtf.ts';
import { CONFIDENCES } from '../table/column.ts';
import type { EndMapping, FactMapping, Mapping, NodeMapping, ValueMapping } from './mapping.ts';
import {
  findFactModel,
  findNodeModel,
  kindOf,
  kindsOfFact,
  mappableNodes,
  modelsAtEnd,
  settableOfFact,
  settableOfNode,
  type MappableModel,
} from './mapped-models.ts';
import type { MappingIssue, PartPath } from './read-mapping.ts';
import { checkValue } from './read-value.ts';
import { asQuestion, suggest } from './suggest.ts';

/** Checks a mapping against the models of the graph. Returns its issues. */
export function checkMapping(mapping: Mapping, model: MappableModel): readonly MappingIssue[] {
  return [
    ...Object.entries(mapping.nodes).flatMap(([name, node]) =>
      checkNode(['nodes', name], node, model),
    ),
    ...mapping.facts.flatMap((fact, at) => checkFact(['facts', at], fact, { mapping, model })),
  ];
}

function checkNode(
  path: PartPath,
  node: NodeMapping,
  model: MappableModel,
): readonly MappingIssue[] {
  const found = findNodeModel(model, node.kind);
  if (found === undefined)
    return [unknownKind([...path, 'kind'], node.kind, mappableNodes(model).map(kindOf))];
  const known = settableOfNode(found);
  const { rules } = found;
  return [
    ...checkRequired(path, node, rules),
    ...checkCode([...path, 'find'], node.find),
    ...checkProperties([...path, 'properties'], node.properties, { kind: node.kind, known, rules }),
    ...checkConfidence(path, node),
    ...(node.find?.node === undefined
      ? []
      : [{ path: [...path, 'find'], message: 'must have a column or a value' }]),
  ];
}

interface Whole {
  readonly mapping: Mapping;
  readonly model: MappableModel;
}

function checkFact(path: PartPath, fact: FactMapping, whole: Whole): readonly MappingIssue[] {
  const { model } = whole;
  const unknown = checkKinds([...path, 'kind'], fact, model);
  if (unknown.length > 0) return unknown;
  const links = kindsOfFact(fact, model).flatMap((kind) => findFactModel(model, kind) ?? []);
  const known = Object.fromEntries(links.flatMap((link) => Object.entries(settableOfFact(link))));
  const rules = Object.fromEntries(links.flatMap((link) => Object.entries(link.rules)));
  const kind = links.length === 1 ? (links[0]?.type ?? '') : 'A fact of these kinds';
  return [
    ...checkEnd([...path, 'from'], fact.from, { ...whole, links, side: 'from' }),
    ...checkEnd([...path, 'to'], fact.to, { ...whole, links, side: 'to' }),
    ...checkDates(path, fact),
    ...checkProperties([...path, 'properties'], fact.properties, { kind, known, rules }),
    ...checkConfidence(path, fact),
  ];
}

function checkKinds(
  path: PartPath,
  { kind }: FactMapping,
  model: MappableModel,
): readonly MappingIssue[] {
  const types = model.links.map(({ type }) => type);
  const named = Object.entries(kind.values ?? {}).map(
    ([cell, type]) => [[...path, 'values', cell], type] as const,
  );
  const all = kind.value === undefined ? named : [[path, kind.value] as const];
  return all
    .filter(([, type]) => !types.includes(type))
    .map(([at, type]) => unknownKind(at, type, types));
}

interface EndCheck extends Whole {
  readonly links: readonly FactModel[];
  readonly side: 'from' | 'to';
}

function checkEnd(path: PartPath, end: EndMapping, check: EndCheck): readonly MappingIssue[] {
  const { model, links, side, mapping } = check;
  const kinds = mappableNodes(model).map(kindOf);
  const unknown = end.kind?.find((kind) => !kinds.includes(kind));
  if (unknown !== undefined) return [unknownKind([...path, 'kind'], unknown, kinds)];
  const code = checkCode(path, end);
  if (code.length > 0) return code;
  const allowed = links.flatMap((link) => modelsAtEnd(end, link[side], model));
  const possible = [
    ...new Set(links.flatMap((link) => modelsAtEnd({}, link[side], model)).map(kindOf)),
  ];
  const types = links.length === 1 ? (links[0]?.type ?? '') : 'any of these kinds';
  const message = `cannot be this end of ${types}, which can be ${possible.join(', ')}`;
  if (allowed.length === 0) return [{ path: [...path, 'kind'], message }];
  return checkNodeAtEnd([...path, 'node'], end.node, { mapping, allowed, message });
}

function checkCode(path: PartPath, end: EndMapping | undefined): readonly MappingIssue[] {
  const scheme = end?.code;
  if (scheme === undefined || CODE_SCHEME_NAMES.some((known) => known === scheme)) return [];
  return [unknownKind([...path, 'code'], scheme, CODE_SCHEME_NAMES)];
}

function checkNodeAtEnd(
  path: PartPath,
  name: string | undefined,
  {
    mapping: { nodes },
    allowed,
    message,
  }: Pick<Whole, 'mapping'> & {
    readonly allowed: readonly NodeModel[];
    readonly message: string;
  },
): readonly MappingIssue[] {
  if (name === undefined) return [];
  const node = Object.hasOwn(nodes, name) ? nodes[name] : undefined;
  if (node === undefined) {
    const hint = asQuestion(suggest(name, Object.keys(nodes)));
    return [{ path, message: `"${name}" is not one of the nodes${hint}` }];
  }
  return allowed.some((each) => kindOf(each) === node.kind)
    ? []
    : [{ path, message: `is a ${node.kind}, which ${message}` }];
}

function checkDates(path: PartPath, fact: FactMapping): readonly MappingIssue[] {
  return (['start', 'end', 'known'] as const).flatMap((part) => {
    const fixed = fact[part]?.value;
    const issue = fixed === undefined ? undefined : checkEdtf(fixed);
    return issue === undefined ? [] : [{ path: [...path, part], message: issue.message }];
  });
}

// An existing node has these values already.
function checkRequired(
  path: PartPath,
  { key, properties, kind }: NodeMapping,
  rules: PropertyRules,
): readonly MappingIssue[] {
  if (key === undefined) return [];
  return Object.entries(rules)
    .filter(([name, { isRequired }]) => isRequired === true && !Object.hasOwn(properties, name))
    .map(([name]) => ({
      path: [...path, 'properties'],
      message: `must have ${name}, which every ${kind} has`,
    }));
}

interface KnownProperties {
  readonly kind: string;
  readonly known: PropertyTypes;
  readonly rules: PropertyRules;
}

function checkProperties(
  path: PartPath,
  properties: Readonly<Record<string, ValueMapping>>,
  { kind, known, rules }: KnownProperties,
): readonly MappingIssue[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const type = Object.hasOwn(known, name) ? known[name] : undefined;
    if (type === undefined) return [unknownProperty([...path, name], kind, Object.keys(known))];
    const issue = checkValue(type, value.value ?? '', rules[name]);
    return issue === undefined ? [] : [{ path: [...path, name], message: issue.message }];
  });
}

function unknownProperty(path: PartPath, kind: string, known: readonly string[]): MappingIssue {
  const name = String(path.at(-1));
  const all = known.length === 0 ? 'which has none' : `which has ${known.join(', ')}`;
  const message = `is not a property of ${kind}, ${all}${asQuestion(suggest(name, known))}`;
  return { path, message, isAtName: true };
}

function checkConfidence(
  path: PartPath,
  { confidence }: Pick<FactMapping, 'confidence'>,
): readonly MappingIssue[] {
  const fixed = confidence?.value;
  if (fixed === undefined || CONFIDENCES.includes(fixed)) return [];
  return [{ path: [...path, 'confidence'], message: `must be ${CONFIDENCES.join(', ')}` }];
}

function unknownKind(path: PartPath, kind: string, known: readonly string[]): MappingIssue {
  const hint = asQuestion(suggest(kind, known));
  return { path, message: `"${kind}" is not one of ${known.join(', ')}${hint}` };
}
