import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot } from '../scripts/setup/paths.mjs'
import { importsOf, reachableFrom, type Import } from './lib/imports.ts'
import { filesIn, shippedFiles } from './lib/source-files.ts'

/** Who may import which of our packages. Whatever is not here is a wrong arrow. */
const arrows = {
  'packages/core': [],
  'packages/react': ['@loggia/core'],
  'packages/server': ['@loggia/core'],
  mocks: ['@loggia/core', '@loggia/server'],
  'examples/dashboard': ['@loggia/core', '@loggia/react', '@loggia/server', '@loggia/mocks'],
} as const

const packages = Object.keys(arrows) as (keyof typeof arrows)[]

test.each(packages)('%s imports only the packages that it may', (folder) => {
  const allowed: readonly string[] = arrows[folder]
  const wrong = importsIn(folder).filter(
    ({ target }) => target.startsWith('@loggia/') && !allowed.includes(packageOf(target)),
  )
  expect(told(wrong)).toEqual([])
})

test.each(packages)('%s imports only dependencies that it declares', (folder) => {
  const declared = declaredBy(folder)
  const wrong = importsIn(folder).filter(
    ({ from, target }) =>
      !from.startsWith('.') && !from.startsWith('node:') && !declared.includes(packageOf(target)),
  )
  expect(told(wrong)).toEqual([])
})

test.each(packages)('%s reaches other packages only by their names', (folder) => {
  const wrong = importsIn(folder).filter(
    ({ from, target }) => from.startsWith('.') && !target.startsWith(`${folder}/src/`),
  )
  expect(told(wrong)).toEqual([])
})

test.each(packages)('nothing in lib of %s imports an entry or an index file', (folder) => {
  const entry = new RegExp(`^${folder}/src/[^/]+$|/index\\.tsx?$`)
  const wrong = importsIn(folder).filter(
    ({ file, from, target }) =>
      file.startsWith(`${folder}/src/lib/`) &&
      from.startsWith('.') &&
      isCode(target) &&
      entry.test(target),
  )
  expect(told(wrong)).toEqual([])
})

test('core depends on nothing at all', () => {
  expect(told(importsIn('packages/core').filter(({ from }) => !from.startsWith('.')))).toEqual([])
  expect(declaredBy('packages/core')).toEqual([])
})

test.each(['packages/react', 'packages/server'])(
  '%s takes core from the application, so that there is one copy of it',
  (folder) => {
    expect(manifestOf(folder).peerDependencies).toHaveProperty('@loggia/core')
    expect(manifestOf(folder).dependencies).not.toHaveProperty('@loggia/core')
  },
)

test('one store never imports another', () => {
  const wrong = importsIn('packages/server').filter(({ file, target }) => {
    const [from, to] = [storeOf(file), storeOf(target)]
    return from !== null && to !== null && from !== to
  })
  expect(told(wrong)).toEqual([])
})

test('the server touches Node only where its name says so', () => {
  const entries = filesIn(['packages/server/src'], ['ts']).filter(
    (path) =>
      /^packages\/server\/src\/[^/]+$/.test(path) && !/\/(node|import|open|cli)\.ts$/.test(path),
  )
  const wrong = [...new Set(entries.flatMap(reachableFrom))]
    .flatMap(importsOf)
    .filter(({ from }) => from.startsWith('node:') || from === '@remix-run/node-fetch-server')
    .filter(({ file }) => file !== onlyWithChdb)
  expect(told(wrong)).toEqual([])
})

/** It loads what it needs of Node when chDB, which is of Node, is there to be written to. */
const onlyWithChdb = 'packages/server/src/lib/clickhouse/block-file.ts'

test.each([
  '@tanstack/table-core',
  '@tanstack/react-virtual',
  '@radix-ui/react-dropdown-menu',
  '@radix-ui/react-popover',
])('exactly one file imports %s', (name) => {
  const importers = importsIn('packages/react').filter(({ target }) => packageOf(target) === name)
  expect(importers.map(({ file }) => file)).toHaveLength(1)
})

test('nothing that is built or started leads to the tests', () => {
  const folders = [...packages, 'examples/dashboard', 'bench', 'stories'] as const
  const wrong = folders
    .flatMap(importsIn)
    .filter(({ target }) => target.startsWith('test/') || /\.test\.tsx?$/.test(target))
  expect(told(wrong)).toEqual([])
})

function importsIn(folder: string): readonly Import[] {
  const within = existsSync(inRoot(folder, 'src'))
    ? shippedFiles(folder)
    : filesIn([folder], ['ts', 'tsx'])
  return within.filter((path) => !/\.test\.tsx?$/.test(path)).flatMap(importsOf)
}

function isCode(path: string): boolean {
  return /\.tsx?$/.test(path)
}

/** `@scope/name` or `name`, without a subpath. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

/** The store that a file belongs to: `packages/server/src/lib/postgres/…`, `…/memory/…`. */
function storeOf(path: string): string | null {
  return /^packages\/server\/src\/(?:lib\/)?(memory|postgres|clickhouse)\b/.exec(path)?.[1] ?? null
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

function manifestOf(folder: string): Manifest {
  // package.json is checked by npm; only two of its maps are read here.
  return JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8')) as Manifest
}

function declaredBy(folder: string): readonly string[] {
  const { dependencies, peerDependencies } = manifestOf(folder)
  return [...Object.keys(dependencies ?? {}), ...Object.keys(peerDependencies ?? {})]
}

function told(imports: readonly Import[]): readonly string[] {
  return imports.map(({ file, from }) => `${file} -> ${from}`)
}
