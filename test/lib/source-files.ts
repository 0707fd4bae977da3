import { existsSync, globSync } from 'node:fs'
import { posix } from 'node:path'
import { inRoot, root } from '../../scripts/setup/paths.mjs'

const folders = [
  'packages',
  'mocks',
  'stories',
  '.storybook',
  'examples',
  'bench',
  'test',
  'scripts',
]

/**
 * The files that people write in some folders of the repository, as paths from its root with `/`.
 *
 * Built files, dependencies and what others generated are not among them.
 */
export function filesIn(
  within: readonly string[],
  extensions: readonly string[],
): readonly string[] {
  const patterns = within
    .filter((folder) => existsSync(inRoot(folder)))
    .map((folder) => `${folder}/**/*.{${extensions.join(',')},}`)
  return globSync(patterns, { cwd: root, exclude: isElsewhere })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => extensions.includes(posix.extname(path).slice(1)))
    .toSorted()
}

/** All source files: code, markup and styles. */
export function sourceFiles(within: readonly string[] = folders): readonly string[] {
  return filesIn(within, ['ts', 'tsx', 'mjs', 'css'])
}

/** Source files that a package ships, without its tests. */
export function shippedFiles(within: string): readonly string[] {
  return filesIn([`${within}/src`], ['ts', 'tsx']).filter((path) => !isTest.test(path))
}

const isTest = /\.(test|test-d)\.tsx?$/

function isElsewhere(path: string): boolean {
  return /(^|[\\/])(node_modules|dist|public|storybook-static)$/.test(path)
}
