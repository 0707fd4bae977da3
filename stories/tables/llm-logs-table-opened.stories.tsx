import { llmLogs, LoggiaError, type DataAdapter, type LlmLogEntry } from '@loggia/core'
import { LlmLogsTable } from '@loggia/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { controls } from '../lib/controls.ts'
import { gatewayOf, promptsWith } from '../lib/llm.ts'
import { openedAt, opening } from '../lib/opened.ts'
import { hostileTexts } from '../lib/texts.ts'

const meta: Meta<typeof LlmLogsTable> = {
  title: 'Tables/LlmLogsTable/Opened',
  component: LlmLogsTable,
  argTypes: controls,
  args: { timeZone: 'UTC', remember: false, ...openedAt('story-0') },
}
export default meta

type Story = StoryObj<typeof LlmLogsTable>

const chat = {
  model: 'claude-sonnet-4-5',
  temperature: 0.2,
  messages: [
    { role: 'system', content: 'You help customers of a bookshop. Be brief, and never guess.' },
    { role: 'user', content: 'Where is my order 48213?\nI have been waiting for a week.' },
    { role: 'assistant', content: 'Let me look that up.' },
    { role: 'user', content: 'Thank you.' },
  ],
}

const answer = 'It left our warehouse this morning and should be with you on Monday.'

/** A row that holds the given, and two more below it. */
const rowWith = (values: Partial<LlmLogEntry>): DataAdapter<LlmLogEntry> =>
  gatewayOf(promptsWith([{ request: chat, response: answer, ...values }, {}, {}]))

/** Who said what, at a glance: is the conversation read without a look at JSON? */
export const Conversation: Story = {
  args: { adapter: rowWith({}) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('System')).toBeVisible()
    await expect(canvas.getByText(answer)).toBeVisible()
    await expect(canvas.getByText('1,840 ms')).toBeVisible()
  },
}

/** Tools that are called, what they answer, and what the model thought: is each told apart? */
export const ToolsAndReasoning: Story = {
  args: {
    adapter: rowWith({
      request: {
        messages: [
          { role: 'user', content: 'Where is my order 48213?' },
          {
            role: 'assistant',
            reasoning_content: 'An order number. The tool knows more than I do.',
            content: null,
            tool_calls: [
              {
                id: 'call_1',
                type: 'function',
                function: { name: 'find_order', arguments: '{"number":48213,"deep":true}' },
              },
            ],
          },
          {
            role: 'tool',
            name: 'find_order',
            content: '{"state":"shipped","carrier":null,"parcels":[{"kg":1.4}]}',
          },
        ],
        tools: [{ type: 'function', function: { name: 'find_order' } }],
      },
    }),
  },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText('Calls find_order')).toBeVisible()
    await expect(canvas.getByText('Result of find_order')).toBeVisible()
    await userEvent.click(canvas.getByText('Other parameters'))
  },
}

/** Pictures, recordings and files: are they named without being loaded? */
export const PartsThatAreNoText: Story = {
  args: {
    adapter: rowWith({
      request: {
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: 'What is on this picture, and is it what the file says?' },
              { type: 'image_url', image_url: { url: 'https://shop.example/covers/48213.jpg' } },
              { type: 'input_audio', input_audio: { format: 'wav', data: 'UklGRg==' } },
              { type: 'file', file: { filename: 'invoice.pdf', file_data: 'JVBERi0=' } },
            ],
          },
        ],
      },
      response: { choices: [{ message: { role: 'assistant', refusal: 'I cannot open files.' } }] },
    }),
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText('Image')).toBeVisible()
    await expect(canvasElement.querySelectorAll('img, audio')).toHaveLength(0)
  },
}

/** A request that is no conversation: is its JSON quiet enough to be read? */
export const NoConversation: Story = {
  args: {
    adapter: rowWith({
      endpoint: 'product-embeddings',
      request: { input: ['Moby-Dick', 'Emma'], dimensions: 512, normalize: true, user: null },
      response: { data: [{ index: 0, embedding: [0.012, -0.4, 1.5e-7] }] },
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('"dimensions"')).toBeVisible()
  },
}

/** A provider that failed: does one see at once what went wrong? */
export const ProviderError: Story = {
  args: {
    adapter: rowWith({
      status_code: 529,
      response: null,
      completion_tokens: null,
      error:
        'overloaded_error: the provider is overloaded. Request id req_011CSHoEeqs5C35K2UUqR7Fy',
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^overloaded_error/)).toBeVisible()
  },
}

/** A guardrail that stepped in: is it clear that nothing reached the model? */
export const GuardrailBlock: Story = {
  args: {
    adapter: rowWith({
      status_code: 446,
      request: { messages: [{ role: 'user', content: 'My card is 4111 1111 1111 1111.' }] },
      response: null,
      prompt_tokens: 0,
      completion_tokens: 0,
      total_tokens: 0,
      cost_usd: 0,
      error: 'Blocked by guardrail "No card numbers": 1 finding in the prompt',
    }),
  },
}

const essay = Array.from(
  { length: 2600 },
  (_, at) => `${at + 1}. It was the best of times, it was the worst of times.\n`,
).join('')

/** An answer that is longer than anybody reads: does the table stay at hand, and is nothing withheld? */
export const LongResponse: Story = {
  args: { adapter: rowWith({ response: essay }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Show all \(/ }))
    const panel = canvas.getByRole('group', { name: 'Response' })
    await waitFor(() => expect(panel.textContent).toHaveLength(essay.length))
  },
}

/** Text that tries to be something else: does it stay text, in its place? */
export const HostileTexts: Story = {
  args: {
    adapter: rowWith({
      request: { messages: hostileTexts.map((content) => ({ role: 'user', content })) },
      response: hostileTexts.join('\n'),
      metadata: Object.fromEntries(hostileTexts.map((text) => [text, text])),
      error: hostileTexts[0] ?? null,
    }),
  },
}

/** Three rows open: is it clear which row each belongs to? */
export const ThreeOpen: Story = {
  args: { adapter: rowWith({}), ...openedAt('story-0', 'story-1', 'story-2') },
}

/** While the answer is on its way: does one see that something comes, and what is known already? */
export const Loading: Story = {
  args: { adapter: opening(rowWith({}), llmLogs, () => new Promise(() => undefined)) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1,840 ms')).toBeVisible()
    await expect(canvas.getByRole('group', { name: 'Details' })).toHaveAttribute(
      'aria-busy',
      'true',
    )
  },
}

let tries = 0

/** The answer did not come: is it calm, and is another try where one looks? */
export const Failing: Story = {
  args: {
    adapter: opening(rowWith({}), llmLogs, async (ask) => {
      tries += 1
      if (tries % 2 === 1) throw new LoggiaError('unavailable')
      return ask()
    }),
  },
  beforeEach: () => {
    tries = 0
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(canvas.getByRole('alert')).toHaveTextContent('could not be loaded')
  },
}

/** The request left the window while one looked at the list: is it told as what it is? */
export const Gone: Story = {
  args: { adapter: opening(rowWith({}), llmLogs, async () => null) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^This request is no longer there/)).toBeVisible()
  },
}

/** On a phone: is everything below each other, and as wide as the screen? */
export const Narrow: Story = {
  args: { adapter: rowWith({ error: 'Blocked by guardrail "No card numbers"' }) },
  globals: { viewport: { value: 'phone' } },
}

/** From right to left: do labels, panels and each text run their own way? */
export const RightToLeft: Story = {
  args: {
    adapter: rowWith({
      request: { messages: [...chat.messages, { role: 'user', content: 'أين طلبي رقم 48213؟' }] },
    }),
  },
  globals: { direction: 'rtl' },
}
