import type { LogEntry } from '@loggia/core'
import { CodeCell, HashCell, MethodCell, PathCell, TextCell } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { onRoot, Samples } from '../lib/on-root.tsx'
import { entryWith } from '../lib/scene.ts'
import { deepPath, hostileTexts } from '../lib/texts.ts'

const meta: Meta = { title: 'Parts/Cells', decorators: [onRoot] }
export default meta

const cell = (
  field: keyof LogEntry,
  value: string,
): {
  readonly entry: LogEntry
  readonly field: string
  readonly label: string
} => ({ entry: entryWith({ [field]: value }), field, label: field })

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'PURGE', ''] as const

/** Are methods plain words, of which those that change something stand out? */
export const Methods: StoryObj = {
  render: () => (
    <Samples
      of={methods.map((method) => [
        method || 'none',
        <MethodCell key={0} {...cell('method', method)} />,
      ])}
    />
  ),
  play: async ({ canvas }) => {
    const [, deleted] = canvas.getAllByText('DELETE')
    const [, got] = canvas.getAllByText('GET')
    const weight = (element: Element | undefined): number =>
      element ? Number(getComputedStyle(element).fontWeight) : 0
    await expect(weight(deleted)).toBeGreaterThan(weight(got))
  },
}

/** When a path is too long, do its start and its end stay readable? */
export const Paths: StoryObj = {
  render: () => (
    <Samples
      of={[
        ['short', <PathCell key={0} {...cell('endpoint', '/v1/models')} />],
        ['deep', <PathCell key={0} {...cell('endpoint', deepPath)} />],
        ['of one piece', <PathCell key={0} {...cell('endpoint', `/${'x'.repeat(300)}`)} />],
        ['of emoji', <PathCell key={0} {...cell('endpoint', `/${'👩‍👩‍👧‍👦'.repeat(30)}`)} />],
        [
          'right to left',
          <PathCell
            key={0}
            {...cell('endpoint', '/v1/מפתח/בדיקה/ארוכה/מאוד/שלא/נכנסת/בשורה/אחת')}
          />,
        ],
        ['none', <PathCell key={0} {...cell('endpoint', '')} />],
      ]}
    />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(deepPath.slice(-12), { exact: false })).toBeVisible()
  },
}

/** Are twelve characters of a hash enough to tell two clients apart, and is it clear that there are more? */
export const Hashes: StoryObj = {
  render: () => (
    <Samples
      of={[
        ['whole', <HashCell key={0} {...cell('ip_hash', entryWith({}).ip_hash)} />],
        ['as short as shown', <HashCell key={0} {...cell('ip_hash', 'a1b2c3d4e5f6')} />],
        ['none', <HashCell key={0} {...cell('ip_hash', '')} />],
      ]}
    />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(`${entryWith({}).ip_hash.slice(0, 12)}…`)).toBeVisible()
    await expect(canvas.getByText('a1b2c3d4e5f6')).toBeVisible()
  },
}

/** Is hostile text only text, on one line, whichever cell it lands in? */
export const HostileText: StoryObj = {
  render: () => (
    <Samples
      of={hostileTexts.flatMap((text, at) => [
        [`${at}, code`, <CodeCell key={0} {...cell('query_params', text)} />],
        [`${at}, text`, <TextCell key={0} {...cell('apikey_name', text)} />],
      ])}
    />
  ),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('dd :is(script, img, h1, a)')).toHaveLength(0)
  },
}
