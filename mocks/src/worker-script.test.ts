import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('the worker script that Storybook serves is the one of the installed MSW', () => {
  const served = new URL('../../.storybook/public/mockServiceWorker.js', import.meta.url)
  const own = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'))
  // Otherwise: `npx msw init .storybook/public --no-save`.
  expect(readFileSync(served, 'utf8')).toBe(readFileSync(own, 'utf8'))
})
