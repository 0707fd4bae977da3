import { expect, test } from 'vitest'
import { codeBlocks, modulePath } from './code-blocks.ts'

test('finds blocks of code with their lines, and no others', () => {
  const text =
    '# Title\n\n```ts\nconst a = 1\n```\n\n```sh\nls\n```\n\n- item\n\n  ```tsx\n  <A />\n  ```\n'
  const found = codeBlocks('docs/a.md', text)
  expect(found.map(({ line, code, file }) => [line, code, file])).toEqual([
    [4, 'const a = 1', 'line-4.ts'],
    [14, '<A />', 'line-14.tsx'],
  ])
})

test('reads the comments right before a block, in any order', () => {
  const text = [
    '<!-- given let away -->\n\nText.\n',
    '<!-- file: app/logs.tsx -->\n<!-- given\ndeclare const a: number\ndeclare const b: number\n-->\n',
    '```tsx\nexport const c = a + b\n```\n',
  ].join('\n')
  const [block] = codeBlocks('docs/a.md', text)
  expect(block).toMatchObject({
    file: 'app/logs.tsx',
    given: 'declare const a: number\ndeclare const b: number',
    exempt: null,
  })
  expect(block && modulePath(block)).toBe('docs/a/app/logs.tsx')
})

test('says why a block is not compiled', () => {
  const [block] = codeBlocks('a.md', '<!-- not compiled: no such package here -->\n```ts\nx\n```\n')
  expect(block?.exempt).toBe('no such package here')
})
