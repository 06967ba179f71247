import { divideTime, type CpuProfile } from '../../bench/profile/read-profile.ts';

const frames: CpuProfile['nodes'] = [
  { id: 1, callFrame: { functionName: '(idle)', url: '' } },
  { id: 2, callFrame: { functionName: '(garbage collector)', url: '' } },
  { id: 3, callFrame: { functionName: 'writev', url: '' } },
  { id: 4, callFrame: { functionName: 'run', url: 'file:///app/dist/src/run.js' } },
  {
    id: 5,
    callFrame: { functionName: 'send', url: '/app/node_modules/neo4j-driver-core/lib/session.js' },
  },
  {
    id: 6,
    callFrame: {
      functionName: 'then',
      url: 'file:///app/node_modules/@whatwg-node/promise-helpers/esm/index.js',
    },
  },
  { id: 7, callFrame: { functionName: 'emit', url: 'node:events' } },
  {
    id: 8,
    callFrame: { functionName: 'parse', url: '/app/node_modules/graphql/language/parser.js' },
  },
];

it('divides the busy time of a span among the parts of a process', () => {
  const profile = {
    startTime: 1000,
    nodes: frames,
    samples: [4, 1, 2, 3, 4, 5, 6, 7, 8, 4],
    timeDeltas: [10, 500, 10, 10, 30, 20, 10, 10, 10, 1000],
  };
  expect(divideTime(profile, 1020, 2000)).toEqual({
    gaiko: 0.3,
    driver: 0.2,
    Yoga: 0.1,
    'other packages': 0.1,
    'Node.js': 0.1,
    'system calls': 0.1,
    'garbage collection': 0.1,
  });
});
