import { expect, test } from 'vitest'
import { commands, page, server } from 'vitest/browser'
import { accountLooks } from './account-looks.ts'
import { difference, thisDrawing, type Drawing } from './drawing.ts'
import { partLooks } from './part-looks.ts'
import { shown } from './shown.ts'
import { surroundingLooks } from './surrounding-looks.ts'
import { tableLooks } from './table-looks.ts'

const file = 'test/looks/reference-browser.json'
const looks = [...tableLooks, ...accountLooks, ...partLooks, ...surroundingLooks]
const pictures = looks.flatMap(({ name, story, modes }) =>
  modes.map((mode) => ({ picture: `${name}-${mode}`, story, mode })),
)

const otherwise = await whyNotComparable()

test.each(otherwise === null ? pictures : [])('$picture', async ({ picture, story, mode }) => {
  await shown(story, mode)
  await expect(page).toMatchScreenshot(picture)
})

test('this browser draws as that of the references', ({ skip }) => {
  skip(otherwise !== null, otherwise ?? '')
})

test('no two pictures have one name, and no reference is left over', () => {
  const names = pictures.map(({ picture }) => picture)
  expect(names).toEqual([...new Set(names)])
  const files = Object.keys(import.meta.glob('./references/*.png'))
  const kept = files.map((path) => path.split('/').at(-1)?.replace('.png', '') ?? '')
  expect(kept.filter((name) => !names.includes(name))).toEqual([])
})

/** The references belong to one browser and its fonts; whoever makes new ones writes down which. */
async function whyNotComparable(): Promise<string | null> {
  const here = await thisDrawing()
  if (server.config.snapshotOptions.updateSnapshot === 'all') {
    await commands.writeFile(file, `${JSON.stringify(here, null, 2)}\n`)
    return null
  }
  const reference = JSON.parse(await commands.readFile(file)) as Drawing
  const words = difference(reference, here)
  return words && `${words}; npm run looks makes new ones`
}
