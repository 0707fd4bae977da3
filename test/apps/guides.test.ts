import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inRoot } from '../../scripts/setup/paths.mjs'

/** What a guide shows under the name of a file. */
const shownFile = /^\*\*`([^`]+)`\*\*\n\n(?:<!--[^]*?-->\n\n)?```\w+\n([^]*?)\n```$/gm

describe.each(['vite', 'next', 'react-router'])('docs/%s.md', (name) => {
  const folder = inRoot('test', 'apps', name)
  const shown = new Map(
    Array.from(
      readFileSync(inRoot('docs', `${name}.md`), 'utf8').matchAll(shownFile),
      ([, path = '', text = '']) => [path, `${text}\n`],
    ),
  )

  test('shows every file of the app that is built, and no other', () => {
    const files = globSync('**/*.{css,html,js,json,ts,tsx}', { cwd: folder }).map((path) =>
      path.replaceAll('\\', '/'),
    )
    expect([...shown.keys()].toSorted()).toEqual(files.toSorted())
  })

  test.each([...shown])('%s is what is built', (path, text) => {
    expect(text).toBe(readFileSync(`${folder}/${path}`, 'utf8'))
  })
})
