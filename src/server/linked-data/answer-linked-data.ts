import { createMapping } from '../../linked-data/mapping.ts';
import { refuseRequest } from '../execute/refuse-request.ts';
import type { ListenerContext } from '../execute/listener-context.ts';
import { pathOf } from '../path-of.ts';
import { answerDocument } from './answer-document.ts';
import { answerVocabulary } from './answer-vocabulary.ts';
import { baseUrlOf } from '../execute/base-url.ts';
import { identify } from './identify.ts';
import type { Asked, LinkedDataServing } from './serving.ts';

/** Returns whether a path is the path of a resource, of a document or of the vocabulary. */
export function isLinkedData(path: string): boolean {
  return chooseAnswer(path) !== undefined;
}

/** Answers a request for a resource, a document or the vocabulary. */
export async function answerLinkedData(
  serving: LinkedDataServing,
  request: Request,
  context: ListenerContext,
): Promise<Response> {
  const url = new URL(request.url);
  const base = baseUrlOf(request, context, serving.config);
  const mapping = createMapping(base, serving.linkedData.vocabulary);
  const path = pathOf(request.url);
  const answer = chooseAnswer(path) ?? identify;
  try {
    return await answer(serving, { request, context, mapping, path, url });
  } catch (error) {
    return refuseRequest(error, serving);
  }
}

type AnswerRequest = (serving: LinkedDataServing, asked: Asked) => Promise<Response>;

function chooseAnswer(path: string): AnswerRequest | undefined {
  if (path.startsWith('/id/')) return identify;
  if (path.startsWith('/data/')) return answerDocument;
  return /^\/vocab(\.(ttl|jsonld))?$/.test(path) ? answerVocabulary : undefined;
}
