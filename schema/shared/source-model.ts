import { defineNode } from '../../src/graph/model/node-model.ts';

export const source = defineNode('Source', {
  title: 'text',
  publisher: 'text',
  url: 'text',
  license: 'text',
  citation: 'text',
  retrievedOn: 'day',
  version: 'text',
  coverage: 'edtf',
  sourceKind: 'text',
  quality: 'integer',
  note: 'text',
});
