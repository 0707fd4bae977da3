import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot, root } from '../../scripts/setup/paths.mjs'
import { codeBlocks, modulePath } from './code-blocks.ts'
import { complaints } from './compiled.ts'

const documents = globSync(['*.md', 'docs/*.md', 'packages/*/README.md'], { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted()

const blocks = documents.flatMap((path) => codeBlocks(path, readFileSync(inRoot(path), 'utf8')))
const compiled = blocks.filter(({ exempt }) => exempt === null)
const exempt = blocks.filter((block) => block.exempt !== null)
const said = complaints(compiled)

test.each([...new Set(compiled.map(({ document }) => document))])(
  'all code in %s compiles; what it takes for granted stands in `<!-- given … -->` before it',
  (document) => {
    const found = said.filter((each) => each.document === document)
    expect(found.map(({ text }) => text)).toEqual([])
  },
)

test('nothing else keeps it from being compiled', () => {
  expect(said.filter(({ document }) => document === null)).toEqual([])
})

test('no two blocks are the same module', () => {
  const paths = compiled.map(modulePath)
  expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([])
})

test.each(exempt)('$document:$line is not compiled: $exempt', (block) => {
  expect(block.exempt).not.toBe('')
})
