import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { publicApi } from '../lib/public-api.ts'

/** Packages whose types may be part of an API, by the package that offers it. */
const foreign = {
  core: [],
  react: ['@loggia/core', 'react'],
  server: ['@loggia/core', '@loggia/core/testing', 'node:http'],
} as const

describe.each(Object.keys(foreign) as (keyof typeof foreign)[])('@loggia/%s', (name) => {
  describe.each(entriesOf(name))('%s', (entry, declarations) => {
    test('has the API that is written down; a change on purpose is taken over by `npx vitest -u test/api`', async () => {
      const { text } = await publicApi(declarations)
      await expect(text).toMatchFileSnapshot(`${name}-${entry}.api.txt`)
    })

    test('shows types of no other package than those it may', async () => {
      const { packages } = await publicApi(declarations)
      expect(packages.filter((each) => !foreign[name].some((one) => one === each))).toEqual([])
    })
  })
})

/** The name and the built declarations of each entry of a package. */
function entriesOf(name: string): readonly (readonly [string, string])[] {
  const folder = `packages/${name}`
  // Only the shape of its own exports is read.
  const { exports } = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, { readonly types?: string }>>
  }
  return Object.entries(exports).flatMap(([entry, { types }]) =>
    types === undefined || entry.endsWith('.css')
      ? []
      : [[entry === '.' ? 'index' : entry.slice(2), `${folder}/${types.slice(2)}`]],
  )
}
