import {
  decodeGlobalId,
  findHits,
  HIT_COLUMNS,
  type GraphContext,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import { readCountryReference } from '../country/reference.ts';
import { planSearch } from '../questions/search-plan.ts';
import { entities } from '../shared/whole-graph.ts';
import { readEntityId } from './entity-id.ts';
import { findMeant, NOTHING } from './find-meant.ts';
import { fetchFound, type FoundEntity } from './found-entity.ts';
import { judge, type Judged, type Question } from './judge.ts';
import { respell } from './spelling.ts';

/** A question with the labels of the entities to consider. */
export interface LabeledQuestion extends Question {
  readonly labels: readonly string[];
}

/** The maximum number of hits to judge for each search. The search ranks exact names and codes first. */
const JUDGED_HITS = 20;

/**
 * Returns the entities to which a text may refer, best first. All questions of an operation share the statements: a search
 * for each list of labels, a search for other spellings, the properties of the hits, and the succession of states.
 */
export async function findCandidates(
  context: GraphContext,
  question: LabeledQuestion,
): Promise<readonly Judged[]> {
  const byId = await findById(context, question);
  if (byId) return [byId];
  const texts = [question.text, question.code ?? ''].flatMap(toSearchTexts);
  const found = await search(context, question, texts);
  const judged = await judgeFound(context, question, found);
  if (judged.some(({ kind }) => kind !== 'SIMILAR')) return judged;
  const others = respell(question.text).filter((text) => !texts.includes(text));
  if (others.length === 0) return judged;
  const more = await search(context, question, others);
  return judgeFound(context, question, keepBest([...found, ...more]));
}

/** Returns the texts to search for. Removes the scheme from a code such as `cow:740`, because the search finds only the code. */
function toSearchTexts(text: string): readonly string[] {
  const reference = readCountryReference(text);
  if (!reference) return text.trim() === '' ? [] : [text];
  const isCode = reference.name === null || /^\d{1,3}$/.test(text.trim());
  return isCode ? reference.codes : [text];
}

async function judgeFound(
  context: GraphContext,
  question: LabeledQuestion,
  found: readonly FoundEntity[],
): Promise<readonly Judged[]> {
  const meant = await findMeant(context, question, found);
  const known = new Set(found.map(({ label, key }) => `${label}:${key}`));
  const missing = [...meant.predecessors].filter((key) => !known.has(`${country.label}:${key}`));
  const states = await Promise.all(missing.map((key) => fetchFound(context, country.label, key)));
  return judge(question, [...found, ...states.flatMap((state) => state ?? [])], meant);
}

async function findById(
  context: GraphContext,
  { text, labels, on, code }: LabeledQuestion,
): Promise<Judged | null> {
  const id = readEntityId(text) ?? decodeGlobalId(text);
  const model = id && entities().find(({ label }) => label === id.typename);
  if (!model || !labels.includes(model.label)) return null;
  const found = await fetchFound(context, model.label, id.key);
  if (!found) return null;
  const [judged] = judge({ text, on, code }, [found], NOTHING);
  if (!judged) return null;
  const isMatch = judged.hasCode !== false;
  return { ...judged, kind: 'ID', score: 100, isMatch, matched: found.name };
}

async function search(
  context: GraphContext,
  { labels }: LabeledQuestion,
  texts: readonly string[],
): Promise<readonly FoundEntity[]> {
  const plan = planSearch(false);
  const call = { labels, collected: COLLECTED, needed: JUDGED_HITS };
  const lists = await Promise.all(
    texts.map(async (text) => {
      const { hits } = await findHits(context, plan, { ...call, text });
      return Promise.all(
        hits.slice(0, JUDGED_HITS).map(async (hit) => {
          const found = await fetchFound(context, hit.label, hit.key);
          return found ? [{ ...found, searchScore: hit.score, matched: hit.matched() }] : [];
        }),
      );
    }),
  );
  return keepBest(lists.flat(2));
}

const COLLECTED = { columns: HIT_COLUMNS, index: new Map() };

/** Returns each entity once, with the best score of all searches. */
function keepBest(found: readonly FoundEntity[]): readonly FoundEntity[] {
  const all = new Map<string, FoundEntity>();
  for (const each of found) {
    const id = `${each.label}:${each.key}`;
    const known = all.get(id);
    if (!known || known.searchScore < each.searchScore) all.set(id, each);
  }
  return [...all.values()];
}
