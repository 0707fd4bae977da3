import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot } from '../scripts/setup/paths.mjs'
import { attributeName } from '../packages/react/src/lib/elements/attribute-kinds.ts'
import {
  tableAttributes,
  tableProperties,
} from '../packages/react/src/lib/elements/element-attributes.ts'
import * as manifest from './lib/elements-manifest.ts'

const guide = readFileSync(inRoot('docs', 'custom-elements.md'), 'utf8')

test('the manifest says what the code says; a change is taken over by `npx vitest test/custom-elements -u`', async () => {
  const text = `${JSON.stringify(manifest.elementsManifest(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../packages/react/custom-elements.json')
})

test('every property is documented where its type is', () => {
  const names = (list: readonly { readonly name: string }[]): string[] =>
    list.map(({ name }) => name).sort()
  expect(names(manifest.reflected())).toEqual(Object.keys(tableAttributes).sort())
  expect(names(manifest.given())).toEqual([...tableProperties].sort())
})

test.each([
  ['Attributes', [...Object.keys(tableAttributes), 'statusDetails'].map(attributeName)],
  [
    'Properties',
    [
      ...tableProperties,
      'state',
      ...manifest.tags.flatMap(manifest.ownOf).map(({ name }) => name),
    ].filter((name) => name !== 'statusDetails'),
  ],
  ['Events', manifest.events.map(({ name }) => name)],
  ['Slots', manifest.slots.map(({ name }) => name)],
  ['Methods', manifest.methods.map(({ name }) => name)],
])('the guide lists all %s, and no other', (heading, names) => {
  const section = new RegExp(`^## ${heading}$([^]*?)(?=^## )`, 'm').exec(guide)?.[1] ?? ''
  const listed = [...section.matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  )
  expect(new Set(listed)).toEqual(new Set(names))
})
