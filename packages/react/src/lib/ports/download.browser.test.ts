import { afterEach, expect, test, vi } from 'vitest'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import { download } from './download.ts'

afterEach(() => {
  vi.useRealTimers()
})

async function* chunks(...parts: readonly string[]): AsyncIterable<string> {
  for (const part of parts) yield part
}

test('the parts are one file, byte for byte, under a safe name', async () => {
  const saved = savedFiles()
  await download(chunks('\ufeffé', '😀\r\n', ''), '../a:b.csv', 'text/csv;charset=utf-8')
  const [file] = await saved.files()
  expect(file).toMatchObject({ name: '__a_b.csv', type: 'text/csv;charset=utf-8' })
  expect(file && fileText(file)).toBe('\ufeffé😀\r\n')
})

test('twenty megabytes are complete', async () => {
  const saved = savedFiles()
  const part = 'x'.repeat(65_536)
  async function* many(): AsyncIterable<string> {
    for (let at = 0; at < 320; at++) yield part
  }
  await download(many(), 'logs.csv', 'text/csv')
  const [file] = await saved.files()
  expect(file?.bytes.length).toBe(320 * 65_536)
})

test('its address is given back, so that a page that stays open keeps no memory', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const made = vi.spyOn(URL, 'createObjectURL')
  const released = vi.spyOn(URL, 'revokeObjectURL')
  const saved = savedFiles()
  await download(chunks('a'), 'logs.csv', 'text/csv')
  await saved.files()
  expect(released).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(released.mock.calls.flat()).toEqual(made.mock.results.map(({ value }) => value as string))
})

test('when the parts end in an error nothing is saved', async () => {
  const saved = savedFiles()
  async function* broken(): AsyncIterable<string> {
    yield 'a'
    throw new Error('gone')
  }
  await expect(download(broken(), 'logs.csv', 'text/csv')).rejects.toThrow('gone')
  expect(await saved.files()).toEqual([])
})
