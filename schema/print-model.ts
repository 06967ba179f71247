import { writeFileSync } from 'node:fs';
import { renderModelPage } from './neo4j-browser/model-page.ts';

// Writes the page about the model of the graph to docs/model.md or to the given file.
writeFileSync(process.argv[2] ?? 'docs/model.md', renderModelPage());
