import { describeVocabulary } from '../../linked-data/describe-vocabulary.ts';
import { ENDINGS } from '../../linked-data/resource-path.ts';
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
  const ending = Object.keys(ENDINGS).find((each) => path === `/vocab.${each}`);
  const type =
    ending === 'ttl' || ending === 'jsonld'
      ? typeOfEnding(request, ending)
      : negotiate(request, [...ALL_RDF_TYPES, HTML]);
  const isPublic = config.publicUrl !== null;
  const { base } = mapping;
  const link = [
    `<${base}/vocab.ttl>; rel="alternate"; type="text/turtle"`,
    `<${base}/vocab.jsonld>; rel="alternate"; type="application/ld+json"`,
  ].join(', ');
  if (type === HTML) {
    const headers = { link, 'content-security-policy': POLICY };
    return sendDocument(request, { text: renderVocabulary(mapping), type, headers, isPublic });
  }
  const quads = describeVocabulary(mapping, version);
  const text = await writeForm(mapping, RDF_TYPES[type], quads);
  const headers = { link, 'content-location': `${base}/vocab.${RDF_TYPES[type]}` };
  return sendDocument(request, { text, type, headers, isPublic });
}
