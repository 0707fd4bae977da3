import type { LogEntry } from '@loggia/core'
import { defineElements, type LoggiaLogsElement } from '@loggia/react/elements'
import { sampleLogs } from '@loggia/mocks/samples'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useRef, type ReactElement } from 'react'
import { expect, waitFor } from 'storybook/test'

defineElements()

const entries = sampleLogs({ count: 500, now: new Date('2026-03-06T15:00:00.000Z') })

/** `<loggia-logs>` as a page without React makes it: with `createElement`, attributes and properties. */
function PlainPage(props: {
  readonly entries: readonly LogEntry[]
  readonly attributes: Readonly<Record<string, string>>
  readonly slotted: string
}): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const { entries: held, attributes, slotted } = props
  useEffect(() => {
    const element = document.createElement('loggia-logs')
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.innerHTML = slotted
    element.entries = held
    place.current?.append(element)
    return () => element.remove()
  }, [held, attributes, slotted])
  return <div ref={place} style={{ blockSize: 560 }} />
}

const meta: Meta<typeof PlainPage> = {
  title: 'Custom elements/loggia-logs',
  component: PlainPage,
  args: { entries, attributes: { 'time-zone': 'UTC', label: 'Request logs' }, slotted: '' },
}
export default meta

type Story = StoryObj<typeof PlainPage>

/** Does it look like the table of React, in whatever theme and direction the page has? */
export const InAShadowRoot: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(drawn(canvasElement, 'tr.loggia-row')).not.toHaveLength(0))
  },
}

/** Attributes alone: dense, and one list instead of pages. */
export const ByAttributes: Story = {
  args: { attributes: { 'time-zone': 'UTC', density: 'dense', paging: 'scroll' } },
}

/** A link in the toolbar and words of one's own for an account without entries. */
export const WithSlots: Story = {
  args: {
    entries: [],
    slotted:
      '<a slot="toolbar" href="#docs">Docs</a><p slot="empty">Send your first request to see it here.</p>',
  },
}

/** What is drawn in the shadow root of the element. */
function drawn(canvas: HTMLElement, selector: string): readonly Element[] {
  const element = canvas.querySelector<LoggiaLogsElement>('loggia-logs')
  return [...(element?.shadowRoot?.querySelectorAll(selector) ?? [])]
}
