import svelte from 'eslint-plugin-svelte';
import typescript from 'typescript-eslint';

/** What a component must not reach, for `import type` too, which dependency-cruiser does not see in `.svelte` files. */
const PAST_THE_STORE = {
  regex: '^dexie|^drizzle-orm|^hono|(^|/)worker/',
  message: 'Components know features, ui, #domain, #protocol and #messages.',
};

/** Nothing at all would happen when the file cannot be had. */
const SILENT_IMPORT = {
  selector: 'SvelteAwaitBlock > ImportExpression',
  message: 'A part fetched when it is wanted goes through ui/Lazy.svelte.',
};

export default typescript.config(
  { ignores: ['.svelte-kit/', 'dist/', 'src/lib/paraglide/', 'test-results/', 'migrations/'] },
  ...svelte.configs['flat/recommended'],
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'] } },
  },
  {
    files: ['**/*.svelte'],
    plugins: { '@typescript-eslint': typescript.plugin },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-imports': ['error', { patterns: [PAST_THE_STORE] }],
      'no-restricted-syntax': ['error', SILENT_IMPORT],
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      'svelte/require-each-key': 'error',
      // Addresses are absolute and the app is served from the root of its origin; there is no base path to resolve.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['src/lib/ui/**/*.svelte'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [PAST_THE_STORE, { regex: 'lib/(features|store|sync)/', message: 'ui holds no data.' }] },
      ],
    },
  },
);
