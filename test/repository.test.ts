import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot } from '../scripts/setup/paths.mjs'
import { filesIn, sourceFiles } from './lib/source-files.ts'

const longest = 250

test(`no source file is longer than ${longest} lines`, () => {
  const lines = (path: string): number => readFileSync(inRoot(path), 'utf8').split('\n').length - 1
  expect(sourceFiles().filter((path) => lines(path) > longest)).toEqual([])
})

test('file names are kebab-case', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
  const names = sourceFiles([
    'packages',
    'mocks',
    'stories',
    'examples',
    'bench',
    'test',
    'scripts',
  ])
  expect(names.filter((path) => !kebab.test(path.split('/').at(-1) ?? ''))).toEqual([])
})

test('no file names a folder of somebody’s machine', () => {
  // Written so that this file does not find itself.
  const machine = new RegExp(
    ['work/main', 'work/shared', 'tmp/w/', 'root/', 'home/[a-z]+/', 'Users/[A-Za-z]+/']
      .map((folder) => `(^|[\\s"'\`(=:])/${folder}`)
      .join('|'),
    'm',
  )
  const written = filesIn(
    [
      'packages',
      'mocks',
      'stories',
      '.storybook',
      'examples',
      'bench',
      'test',
      'scripts',
      'docs',
      '.ci',
    ],
    ['ts', 'tsx', 'mjs', 'css', 'md', 'mdx', 'json', 'html', 'txt', 'svg'],
  )
  expect(written.filter((path) => machine.test(readFileSync(inRoot(path), 'utf8')))).toEqual([])
})
