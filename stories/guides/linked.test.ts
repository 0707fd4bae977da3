import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot, root } from '../../scripts/setup/paths.mjs'
import { guideTitles, linked } from './linked.ts'

test('links lead to guides that are here, with their headings', () => {
  expect(linked('docs/logs-table.md', 'See [one list](performance.md#one-list).')).toBe(
    'See [one list](?path=/docs/guides-performance--docs#one-list).',
  )
  expect(linked('packages/react/README.md', '[a](../../docs/next.md)')).toBe(
    '[a](?path=/docs/guides-next-js--docs)',
  )
})

test('what is not here is named, and links to elsewhere stay', () => {
  expect(linked('docs/a.md', '[Figures](../bench/RESULTS.md)')).toBe('Figures (`bench/RESULTS.md`)')
  expect(linked('docs/a.md', '[x](https://example.com) [y](#here)')).toBe(
    '[x](https://example.com) [y](#here)',
  )
})

test('comments are for compilers', () => {
  expect(linked('docs/a.md', 'a\n\n<!-- given\nlet b\n-->\n\n```ts\nb\n```')).toBe(
    'a\n\n```ts\nb\n```',
  )
})

test('every guide has a page, under its title', () => {
  const guides = globSync('docs/*.md', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    // A list for whoever works on the repository.
    .filter((path) => path !== 'docs/features.md')
  const pages = globSync('stories/guides/*.mdx', { cwd: root }).map((path) =>
    readFileSync(inRoot(path), 'utf8'),
  )
  const page = (path: string): boolean =>
    pages.some(
      (text) =>
        text.includes(`'../../${path}?raw'`) &&
        text.includes(`title="${guideTitles[path] ?? '?'}"`),
    )
  expect(guides.filter((path) => !page(path))).toEqual([])
})
