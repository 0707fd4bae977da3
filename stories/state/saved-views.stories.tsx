import { GatewayLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { busyWorkspace } from '../lib/gateway.ts'
import { shelfOf, teamViews, viewNamed } from '../lib/views.ts'

const meta: Meta<typeof GatewayLogsTable> = {
  title: 'State/Saved views',
  component: GatewayLogsTable,
  argTypes: controls,
  args: { adapter: busyWorkspace, timeZone: 'UTC', views: shelfOf(teamViews) },
}
export default meta

type Story = StoryObj<typeof GatewayLogsTable>
type Play = NonNullable<Story['play']>
type Context = Parameters<Play>[0]

async function opened({ canvas, userEvent }: Context): Promise<ReturnType<typeof within>> {
  await userEvent.click(await canvas.findByRole('button', { name: /^View:/ }))
  return within(await canvas.findByRole('dialog', { name: 'Views' }))
}

/** Nothing is saved yet: does one learn what a view is, and how to make one? */
export const Empty: Story = {
  args: { views: shelfOf([]) },
  play: async (context) => {
    const panel = await opened(context)
    await expect(await panel.findByText(/^No saved views yet/)).toBeVisible()
  },
}

/** Some views of a team: can one be opened without reading twice? */
export const Some: Story = {
  play: async (context) => {
    const panel = await opened(context)
    await expect(await panel.findByRole('button', { name: 'Slow requests' })).toBeVisible()
  },
}

/** One is open: does the toolbar say which, and do its filters show? */
export const Opened: Story = {
  play: async (context) => {
    const panel = await opened(context)
    await context.userEvent.click(await panel.findByRole('button', { name: 'Failures' }))
    await expect(
      await context.canvas.findByRole('button', { name: 'View: Failures' }),
    ).toHaveFocus()
  },
}

/** Something else is shown by now: is that seen, and can both be had, the change and the view? */
export const Changed: Story = {
  args: { initialState: { view: 'failures', search: 'orders' } },
  play: async (context) => {
    const panel = await opened(context)
    await expect(await panel.findByRole('button', { name: 'Save changes' })).toBeVisible()
    await expect(panel.getByRole('button', { name: 'Discard changes' })).toBeVisible()
  },
}

/** A new name: is it clear what is saved, and what is wrong with a name that is taken? */
export const Naming: Story = {
  play: async (context) => {
    const panel = await opened(context)
    await context.userEvent.click(await panel.findByRole('button', { name: 'Save as new view' }))
    await context.userEvent.type(await panel.findByRole('textbox'), 'failures')
    await expect(panel.getByText('Another view has this name.')).toBeVisible()
  },
}

/** A view is deleted: is the way back where one looks for it? */
export const Deleted: Story = {
  args: { views: shelfOf(teamViews) },
  play: async (context) => {
    const panel = await opened(context)
    await context.userEvent.click(
      await panel.findByRole('button', { name: 'Delete Slow requests' }),
    )
    await expect(await context.canvas.findByRole('button', { name: 'Undo' })).toBeVisible()
  },
}

/** Views that cannot be loaded: does the table work all the same, and is there another try? */
export const FailingStorage: Story = {
  args: { views: shelfOf(teamViews, 'list') },
  play: async (context) => {
    const panel = await opened(context)
    await expect(await panel.findByText('Saved views could not be loaded.')).toBeVisible()
  },
}

/** A view that cannot be saved: is that said calmly, and is nothing lost? */
export const FailingToSave: Story = {
  args: { views: shelfOf(teamViews, 'save') },
  play: async (context) => {
    const panel = await opened(context)
    await context.userEvent.click(await panel.findByRole('button', { name: 'Save as new view' }))
    await context.userEvent.type(await panel.findByRole('textbox'), 'Night shift')
    await context.userEvent.click(panel.getByRole('button', { name: 'Save' }))
    await expect(await context.canvas.findByText(/^Night shift could not be saved/)).toBeVisible()
  },
}

/** Views that take their time: is the table there before them? */
export const SlowStorage: Story = {
  args: { views: { ...shelfOf([]), list: () => new Promise(() => undefined) } },
  play: async (context) => {
    const panel = await opened(context)
    await expect(await panel.findByText('Loading views')).toBeVisible()
  },
}

const longNames = [
  'Requests of the customer success team to order management that took longer than ten seconds',
  'AnOverlyLongNameWithoutAnyBlanksThatSomebodyPastedFromSomewhereElseAndNeverLookedAtAgain',
  'מבט על כישלונות של הלילה',
]

/** Long names: are they cut where one sees enough, in the toolbar and in the panel? */
export const LongNames: Story = {
  args: {
    views: shelfOf(
      longNames.map((name, at) => ({
        ...viewNamed(name, {}),
        id: String(at),
        isDefault: at === 0,
      })),
    ),
  },
  play: async (context) => {
    await context.canvas.findByRole('button', { name: /^View: Requests of/ })
    await opened(context)
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  },
}

/** On a phone: do the view, the search and the rest share two lines, and does the panel fit? */
export const OnPhone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async (context) => {
    await opened(context)
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  },
}

/** From right to left: is the panel mirrored, with its tools at the other end? */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: async (context) => void (await opened(context)),
}

/** In the dark: are what is open and what opens first told apart? */
export const Dark: Story = {
  args: { views: shelfOf(teamViews.map((view, at) => ({ ...view, isDefault: at === 1 }))) },
  globals: { theme: 'dark' },
  play: async (context) => void (await opened(context)),
}

/** Beside one list instead of pages: is it the same menu? */
export const OneList: Story = {
  args: { paging: 'scroll' },
  play: async (context) => {
    const panel = await opened(context)
    await context.userEvent.click(await panel.findByRole('button', { name: 'Failures' }))
    await expect(
      await context.canvas.findByRole('button', { name: 'View: Failures' }),
    ).toBeVisible()
  },
}
