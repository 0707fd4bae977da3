import { vi } from 'vitest'

/** What is handed to the browser's clipboard from now on, in order. The browser still does its part. */
export function copiedTexts(): { readonly texts: () => Promise<readonly string[]> } {
  const write = vi.spyOn(navigator.clipboard, 'write')
  return {
    texts: () =>
      Promise.all(
        write.mock.calls
          .flatMap(([items]) => items)
          .map(async (item) => (await item.getType('text/plain')).text()),
      ),
  }
}
