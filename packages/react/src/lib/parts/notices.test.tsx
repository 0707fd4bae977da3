import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useNotice } from './notices.tsx'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(() => {
  vi.useRealTimers()
})

const pass = (seconds: number): void => act(() => void vi.advanceTimersByTime(seconds * 1000))

test('news goes by itself', () => {
  const { result } = renderHook(() => useNotice())
  act(() => result.current.show({ tone: 'done', text: 'Copied' }))
  pass(5)
  expect(result.current.notice?.text).toBe('Copied')
  pass(2)
  expect(result.current.notice).toBeNull()
})

test('what needs an answer stays until there is one', () => {
  const { result } = renderHook(() => useNotice())
  const choices = [{ label: 'Copy anyway', onChoose: () => undefined }]
  act(() => result.current.show({ tone: 'warning', text: 'That is 6 MB', choices }))
  pass(600)
  expect(result.current.notice?.text).toBe('That is 6 MB')
  act(() => result.current.dismiss())
  expect(result.current.notice).toBeNull()
})

test('the same news again has its full time again', () => {
  const { result } = renderHook(() => useNotice())
  const notice = { tone: 'done', text: 'Copied' } as const
  act(() => result.current.show(notice))
  pass(5)
  act(() => result.current.show(notice))
  pass(5)
  expect(result.current.notice?.text).toBe('Copied')
  pass(2)
  expect(result.current.notice).toBeNull()
})

test('news that comes takes the place of what was there', () => {
  const { result } = renderHook(() => useNotice())
  act(() => result.current.show({ tone: 'done', text: 'First' }))
  act(() => result.current.show({ tone: 'warning', text: 'Second' }))
  expect(result.current.notice?.text).toBe('Second')
})
