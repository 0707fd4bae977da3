import {
  arrayAdapter,
  llmLogs,
  LoggiaError,
  type DataAdapter,
  type LlmLogEntry,
} from '@loggia/core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { Detail, listed, llmEntry, panel } from '../../../test/shown-detail.tsx'
import { show, textOf } from '../../../test/shown-table.tsx'

interface Asked {
  readonly id: string
  readonly signal: AbortSignal
  readonly answer: (entry: LlmLogEntry | null) => void
  readonly fail: (error: unknown) => void
}

/** An adapter that leaves questions for single entries open. */
function asked(): { readonly adapter: DataAdapter<LlmLogEntry>; readonly questions: Asked[] } {
  const questions: Asked[] = []
  return {
    questions,
    adapter: {
      load: arrayAdapter<LlmLogEntry>([], llmLogs).load,
      loadOne: (id, { signal }) =>
        new Promise((answer, fail) => {
          questions.push({ id, signal, answer, fail })
        }),
    },
  }
}

const whole = llmEntry({
  request: { messages: [{ role: 'user', content: 'Hi' }] },
  response: 'Yes',
})
const inList = listed(whole)

const detail = (adapter: DataAdapter<LlmLogEntry>, entry = inList): React.ReactElement => (
  <Detail entry={entry} preset={llmLogs} adapter={adapter} />
)

const busy = (): string | null | undefined =>
  document.querySelector('.loggia-detail')?.getAttribute('aria-busy')

test('a detail asks once, and shows bones and figures until the answer comes', async () => {
  const { adapter, questions } = asked()
  const { rerender } = show(detail(adapter))
  await expect.poll(() => questions.map(({ id }) => id)).toEqual(['llm-0'])
  expect(busy()).toBe('true')
  expect(document.querySelectorAll('.loggia-bone').length).toBeGreaterThan(3)
  await expect.element(page.getByText('1,834 ms')).toBeVisible()
  questions[0]?.answer(whole)
  await expect.poll(() => textOf(panel('Response'))).toBe('Yes')
  expect(busy()).toBe('false')
  // A refresh hands over the same entry as another object.
  rerender(detail(adapter, { ...inList }))
  await expect.poll(() => textOf(panel('Response'))).toBe('Yes')
  expect(questions).toHaveLength(1)
})

test('what was answered before is there at once when the row is opened again', async () => {
  const { adapter, questions } = asked()
  const { unmount } = show(detail(adapter))
  await expect.poll(() => questions).toHaveLength(1)
  questions[0]?.answer(whole)
  await expect.poll(() => textOf(panel('Response'))).toBe('Yes')
  unmount()
  show(detail(adapter))
  expect(textOf(panel('Response'))).toBe('Yes')
  expect(questions).toHaveLength(1)
})

test('another adapter is asked anew', async () => {
  const [one, other] = [asked(), asked()]
  const { rerender } = show(detail(one.adapter))
  await expect.poll(() => one.questions).toHaveLength(1)
  one.questions[0]?.answer(whole)
  await expect.poll(() => textOf(panel('Response'))).toBe('Yes')
  rerender(detail(other.adapter))
  await expect.poll(() => other.questions).toHaveLength(1)
  expect(panel('Response').query()).toBeNull()
})

test('the answer for one entry is never shown under another', async () => {
  const { adapter, questions } = asked()
  const { rerender } = show(detail(adapter))
  await expect.poll(() => questions).toHaveLength(1)
  rerender(detail(adapter, { ...inList, id: 'llm-1' }))
  await expect.poll(() => questions).toHaveLength(2)
  expect(questions[0]?.signal.aborted).toBe(true)
  questions[0]?.answer(whole)
  questions[1]?.answer({ ...whole, id: 'llm-1', response: 'Other' })
  await expect.poll(() => textOf(panel('Response'))).toBe('Other')
})

test('a row that closes takes its question back', async () => {
  const { adapter, questions } = asked()
  const { unmount } = show(detail(adapter))
  await expect.poll(() => questions).toHaveLength(1)
  unmount()
  expect(questions[0]?.signal.aborted).toBe(true)
})

test('a failure is told calmly beside what the list has, and another try brings the rest', async () => {
  const { adapter, questions } = asked()
  show(detail(adapter, { ...inList, metadata: { team: 'a' } }))
  await expect.poll(() => questions).toHaveLength(1)
  questions[0]?.fail(new TypeError('x is not a function'))
  const alert = page.getByRole('alert')
  await expect.poll(() => textOf(alert)).toContain('could not be loaded')
  expect(textOf(alert)).not.toMatch(/function|undefined|!/)
  expect(textOf(panel('Metadata'))).toContain('"team"')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => questions).toHaveLength(2)
  expect(document.activeElement?.classList.contains('loggia-detail')).toBe(true)
  questions[1]?.answer(whole)
  await expect.poll(() => textOf(panel('Response'))).toBe('Yes')
  expect(alert.query()).toBeNull()
})

test('a pause that the server asked for is named', async () => {
  const { adapter, questions } = asked()
  show(detail(adapter))
  await expect.poll(() => questions).toHaveLength(1)
  questions[0]?.fail(new LoggiaError('rate-limited', { retryAfter: 90_000 }))
  await expect
    .poll(() => textOf(page.getByRole('alert')))
    .toContain('The server is busy and asked for a pause. Try again in 90 seconds.')
})

test('an entry that has gone meanwhile is no failure', async () => {
  const { adapter, questions } = asked()
  show(detail(adapter))
  await expect.poll(() => questions).toHaveLength(1)
  questions[0]?.answer(null)
  await expect.element(page.getByText(/^This request is no longer there\./)).toBeVisible()
  expect(page.getByRole('alert').query()).toBeNull()
  expect(page.getByRole('button', { name: 'Try again' }).query()).toBeNull()
})

test('an answer that is no entry is a failure', async () => {
  const { adapter, questions } = asked()
  show(detail(adapter))
  await expect.poll(() => questions).toHaveLength(1)
  // What a faulty adapter returns.
  questions[0]?.answer('<html>' as unknown as LlmLogEntry)
  await expect.poll(() => textOf(page.getByRole('alert'))).toContain('is not a request')
})

test('without a way to ask for one entry, the listed one is shown', async () => {
  const { load } = arrayAdapter([whole], llmLogs)
  show(detail({ load }, whole))
  expect(textOf(panel('Response'))).toBe('Yes')
  expect(busy()).toBe('false')
})

test('what the list has whole is not waited for', async () => {
  const { adapter, questions } = asked()
  show(detail(adapter, whole))
  expect(textOf(panel('Response'))).toBe('Yes')
  await expect.poll(() => questions).toHaveLength(1)
  questions[0]?.answer({ ...whole, response: 'Yes, all of it' })
  await expect.poll(() => textOf(panel('Response'))).toBe('Yes, all of it')
})
