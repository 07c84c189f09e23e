/** Unit tests lie beside what they test and run on the sources; contract and e2e tests run the built bundles. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/packages', '<rootDir>/actions', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/lib/', '<rootDir>/test/services/', '<rootDir>/test/fixtures/'],
  modulePathIgnorePatterns: ['/lib/'],
  extensionsToTreatAsEsm: ['.ts'],
  clearMocks: true,
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@sluice/actions/(.*)$': '<rootDir>/actions/$1/index.ts',
    '^@sluice/runtime/node$': '<rootDir>/packages/runtime/src/node.ts',
    '^@sluice/([a-z-]+)$': '<rootDir>/packages/$1/src/index.ts',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
};
