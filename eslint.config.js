import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { noRawText } from './scripts/eslint/no-raw-text.js'

export default tseslint.config(
  { ignores: ['build/', 'data/', 'drizzle/', '.cache/', 'coverage/', 'test-results/', 'playwright-report/'] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A string spread into its code points is what folding names is about.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Remix's redirect and data are thrown by design.
      '@typescript-eslint/only-throw-error': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'The content policy refuses style attributes: use a class or a presentation attribute of SVG.',
        },
      ],
    },
  },
  {
    files: ['app/**/*.tsx'],
    ...jsxA11y.flatConfigs.strict,
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, komawa: { rules: { 'no-raw-text': noRawText } } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'komawa/no-raw-text': 'error',
    },
  },
  {
    // Drizzle marks one overload of primaryKey as deprecated; the rule cannot tell which one a re-export means.
    files: ['db/columns.*.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  { files: ['**/*.{js,cjs,mjs}'], ...tseslint.configs.disableTypeChecked },
)
