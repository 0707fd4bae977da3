import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { copiedTexts } from '../../../test/copied-text.ts'
import { copyText } from './clipboard.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

/** Copies as a person does: with a click. */
async function copiedByClick(text: Promise<string>): Promise<void> {
  const button = document.body.appendChild(document.createElement('button'))
  const copied = new Promise<void>((resolve, reject) => {
    button.addEventListener('click', () => void copyText(text).then(resolve, reject))
  })
  await userEvent.click(button)
  await copied
}

test('a text that comes late is copied when it is there', async () => {
  const copied = copiedTexts()
  await copiedByClick(new Promise((resolve) => setTimeout(() => resolve('late'), 600)))
  expect(await copied.texts()).toEqual(['late'])
})

test('the browser is asked within the click, before the text is there', () => {
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue()
  void copyText(new Promise(() => undefined))
  expect(write).toHaveBeenCalledOnce()
})

test('a text that cannot be had is a failure', async () => {
  // Takes what it is handed as the standard has it. The clipboard itself is one for all pages of a machine.
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
    await item?.getType('text/plain')
  })
  await expect(copyText(Promise.reject(new Error('gone')))).rejects.toThrow()
})

test('what the browser refuses is a failure, whatever becomes of the text', async () => {
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('', 'NotAllowedError'))
  const gone = Promise.reject(new Error('gone'))
  await expect(copyText(gone)).rejects.toMatchObject({ name: 'NotAllowedError' })
})

test('where items are unknown, the text is written as such', async () => {
  vi.stubGlobal('ClipboardItem', undefined)
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await copyText(Promise.resolve('text'))
  expect(write).toHaveBeenCalledExactlyOnceWith('text')
})

describe('on an insecure origin there is no clipboard', () => {
  /** What the copy command took, and where. */
  function withoutClipboard(succeeds: boolean): string[] {
    const taken: string[] = []
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as never)
    vi.spyOn(document, 'execCommand').mockImplementation((command) => {
      const area = document.activeElement as HTMLTextAreaElement
      taken.push(command, area.value.slice(area.selectionStart, area.selectionEnd))
      return succeeds
    })
    return taken
  }

  test('the copy command takes the text', async () => {
    const taken = withoutClipboard(true)
    await copyText('a\nb "c"')
    expect(taken).toEqual(['copy', 'a\nb "c"'])
  })

  test('the focus is given back, and nothing is left behind', async () => {
    withoutClipboard(true)
    const button = document.body.appendChild(document.createElement('button'))
    button.focus()
    await copyText('text')
    expect(document.activeElement).toBe(button)
    expect(document.querySelectorAll('textarea')).toHaveLength(0)
  })

  test('it works where the rest of the page is inert', async () => {
    const taken = withoutClipboard(true)
    const open = document.body.appendChild(document.createElement('div'))
    const rest = document.body.appendChild(document.createElement('div'))
    rest.inert = true
    const button = open.appendChild(document.createElement('button'))
    button.focus()
    await copyText('text')
    expect(taken).toEqual(['copy', 'text'])
  })

  test('a refusal is a failure, and the focus is given back all the same', async () => {
    withoutClipboard(false)
    const button = document.body.appendChild(document.createElement('button'))
    button.focus()
    await expect(copyText('text')).rejects.toThrow('refused')
    expect(document.activeElement).toBe(button)
  })
})
