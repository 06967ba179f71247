import { describeVocabulary } from '../../linked-data/describe-vocabulary.ts';
import { readEnding } from '../../linked-data/resource-path.ts';
import { listAlternates } from './addresses.ts';
import { ALL_RDF_TYPES, RDF_TYPES, typeOfEnding, writeForm } from './forms.ts';
import { negotiate } from './negotiate.ts';
import { renderVocabulary } from './render-vocabulary.ts';
import { sendDocument } from './send-document.ts';
import type { Asked, LinkedDataServing } from './serving.ts';

const HTML = 'text/html';
/** The content policy of the page, which has one style element and loads nothing. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Answers a request for the vocabulary with a page, with Turtle, or with JSON-LD and the context of all documents. */
export async function answerVocabulary(
  { config, version }: LinkedDataServing,
  { request, path, mapping }: Asked,
): Promise<Response> {
  const ending = readEnding(path);
  const type =
    ending === null ? negotiate(request, [...ALL_RDF_TYPES, HTML]) : typeOfEnding(request, ending);
  const isPublic = config.publicUrl !== null;
  const { base } = mapping;
  const link = listAlternates((each) => `${base}/vocab.${each}`).join(', ');
  if (type === HTML) {
    const headers = { link, 'content-security-policy': POLICY };
    return sendDocument(request, { text: renderVocabulary(mapping), type, headers, isPublic });
  }
  const quads = describeVocabulary(mapping, version);
  const text = await writeForm(mapping, RDF_TYPES[type], quads);
  const headers = { link, 'content-location': `${base}/vocab.${RDF_TYPES[type]}` };
  return sendDocument(request, { text, type, headers, isPublic });
}
