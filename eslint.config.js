import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The house of docs/architecture.md: who may import whom. TypeScript's project references say the same.
 * Ground storey: core and kernel, then stats, schema, tables, document. First floor: the domains. Top: actions and cli.
 */
const ground = ['core'];
const allowed = {
  core: [],
  kernel: [],
  document: ground,
  schema: ground,
  stats: ground,
  tables: ['core', 'kernel'],
  runtime: ['core', 'document'],
  data: ['core', 'kernel', 'schema', 'stats', 'tables'],
  training: ['core', 'schema'],
  gate: ['core', 'schema', 'stats', 'tables'],
  registry: ['core'],
  rollout: ['core', 'schema', 'stats'],
  'local-runner': ['core'],
  testing: ['core', 'runtime'],
  cli: ['core', 'document', 'runtime', 'local-runner', 'data', 'gate', 'rollout', 'actions'],
};

const layer = (name, imports) => ({
  files: [`packages/${name}/src/**/*.ts`],
  ignores: ['**/*.test.ts', '**/*.fixture.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^@sluice/(?!(${imports.join('|') || '-'})(/|$))`,
            message: `packages/${name} may import only: ${imports.join(', ') || 'nothing'} (docs/architecture.md).`,
          },
          ...(['runtime', 'cli', 'local-runner'].includes(name)
            ? []
            : [{ regex: '^@actions/', message: 'Only packages/runtime speaks to the runner.' }]),
        ],
      },
    ],
  },
});

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'build/**',
      '**/lib/**',
      'coverage/**',
      'test/fixtures/**',
      '**/.sluice/**',
      'packages/kernel/assembly/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  // Only the runtime reads the world; everything else gets it as an argument.
  {
    files: ['packages/*/src/**/*.ts', 'actions/**/*.ts'],
    ignores: [
      'packages/{runtime,cli,local-runner,testing}/src/**',
      // Entry points of processes of their own.
      'packages/rollout/src/router/**',
      '**/*.test.ts',
      '**/*.fixture.ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Take it from a port.' },
        { name: 'console', message: 'Use the Log port.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Use the Clock port.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Randomness is seeded and injected.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Use the Clock port.' },
      ],
    },
  },
  ...Object.entries(allowed).map(([name, imports]) => layer(name, imports)),
  {
    files: ['**/*.test.ts', '**/*.fixture.ts', 'test/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        performance: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
);
