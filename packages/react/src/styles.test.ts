import { bundle } from 'lightningcss'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const filename = fileURLToPath(new URL('./styles.css', import.meta.url))

/** Every selector of the built styles, as it is written. */
function selectors(): readonly string[] {
  const { code } = bundle({ filename, minify: true })
  const text = code.toString().replaceAll(/@keyframes [\w-]+\{(?:[^{}]*\{[^{}]*\})*\}/g, '')
  return [...text.matchAll(/(?<=[{};])[^{};@]+(?=\{)/g)].map(([selector]) => selector)
}

test('every rule is for an element of ours', () => {
  const list = selectors()
  expect(list.length).toBeGreaterThan(400)
  const strangers = list.filter(
    (selector) =>
      /(?:^|[\s,>+~(]):root|(?:^|[\s,>+~(])(?:html|body)\b/.test(selector) ||
      !/\.loggia-|^&|loggia-/.test(selector),
  )
  expect(strangers).toEqual([])
})

test('all rules but the shield are in layers, and nothing is global', () => {
  const text = bundle({ filename, minify: true }).code.toString()
  expect(text).not.toMatch(/@property|@font-face|@import/)
  // Only as the direction of the page around a shadow root that we are in.
  expect(text.replaceAll(':host(:dir(rtl)) .loggia-', '')).not.toContain(':host')
  const outside = text.replaceAll(/@layer [\w.,]+;/g, '').split(/(?=@layer )/)
  expect(outside.at(-1)?.match(/all:revert-layer/g)).toHaveLength(2)
})

test('a direction stays a direction in what build tools of hosts make of the styles', () => {
  // Browsers that tools such as Vite build for; for some of them `:dir()` becomes a list of languages.
  const targets = { chrome: 111 << 16, firefox: 114 << 16, safari: (16 << 16) | (4 << 8) }
  const text = bundle({ filename, targets }).code.toString()
  expect(text.match(/:host\(:dir\(rtl\)\)/g)?.length).toBeGreaterThan(3)
  expect(text).not.toContain(':lang(')
})

test('nothing but columns of a server is as wide as a share of a container', () => {
  // A browser that ever computed such a unit works out the style of all rows at each layout.
  const text = bundle({ filename, minify: true }).code.toString()
  const rules = text.match(/[^{}]*\{[^{}]*\dcq[a-z]+[^{}]*\}/g) ?? []
  expect(rules.map((rule) => rule.replace(/\{.*/s, ''))).toEqual([
    expect.stringContaining('col[data-far]'),
  ])
})
