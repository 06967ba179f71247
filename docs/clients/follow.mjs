const server = process.env.GAIKO_URL ?? 'http://127.0.0.1:4000';

/** Returns the resources that the document about a URI describes. */
async function read(uri) {
  const response = await fetch(uri, { headers: { accept: 'application/ld+json' } });
  if (!response.ok) throw new Error(await response.text());
  const { '@graph': resources } = await response.json();
  return resources;
}

const resources = await read(`${server}/id/treaty/anglo-japanese-alliance-1902`);
const facts = resources.filter((resource) => resource['@type'].includes('Fact'));
const parties = facts.filter((fact) => fact['rdf:predicate']['@id'].endsWith('#partyTo'));

for (const fact of parties) {
  console.log(fact.label);
  for (const uri of [fact.sources ?? []].flat()) {
    const source = (await read(uri)).find((resource) => resource['@id'] === uri);
    console.log(`  Source: ${source.title}`);
  }
}
