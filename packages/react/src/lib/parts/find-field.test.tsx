import { act, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FindField } from './find-field.tsx'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(() => {
  vi.useRealTimers()
})

test('what was found is said when typing pauses, not at every key', () => {
  const field = (text: string, found: number) => (
    <FindField text={text} onText={() => undefined} found={found} loaded={9} />
  )
  const { container, rerender, unmount } = render(field('', 9))
  const said = (): string => container.querySelector('[role=status]')?.textContent ?? ''
  const pause = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds))
  rerender(field('b', 7))
  pause(300)
  rerender(field('bs', 2))
  pause(300)
  expect(said()).toBe('')
  pause(400)
  expect(said()).toBe('2 rows found')
  rerender(field('bse', 1))
  pause(700)
  expect(said()).toBe('1 row found')
  rerender(field('', 9))
  pause(700)
  expect(said()).toBe('')
  unmount()
})
