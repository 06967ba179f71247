import './questions/examples.ts';
import { listExamples } from './shared/examples.ts';
import './types.ts';

/** What the graph holds, from easy to hard. */
export const examples = listExamples();
