import { readFileSync } from 'node:fs'

/**
 * Dependencies that Vite prepares before the first browser test; one that it finds later makes it reload the
 * page in the middle of a test.
 */
export function prebundled(): readonly string[] {
  const text = readFileSync(new URL('../../packages/react/package.json', import.meta.url), 'utf8')
  // Only the names of its dependencies are read.
  const { dependencies } = JSON.parse(text) as { readonly dependencies: Readonly<object> }
  const others = Object.keys(dependencies).filter((name) => !name.startsWith('@loggia/'))
  return [
    ...others,
    'sugar-high/core',
    'sugar-high/lang/json',
    'react',
    'react-dom',
    'react-dom/client',
    'react/jsx-dev-runtime',
  ]
}

/** The same for tests that run the server in the page, as mocks do. */
export const prebundledForMocks: readonly string[] = [
  'msw',
  'msw/browser',
  'pure-rand/generator/xoroshiro128plus',
  'uuid',
  'valibot',
]
