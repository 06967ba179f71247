import './questions/examples.ts';
import { listExamples } from './shared/examples.ts';
import './types.ts';

/** The example queries, from easy to hard. */
export const examples = listExamples();
