import { buildExplorer } from './build-explorer.ts';

await buildExplorer('dist/explorer');
