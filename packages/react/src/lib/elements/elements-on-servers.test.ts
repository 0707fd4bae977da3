import { expect, test } from 'vitest'

test('a server without elements imports them, and defines nothing', async () => {
  expect(globalThis).not.toHaveProperty('HTMLElement')
  const { defineElements, LoggiaLogsElement } = await import('../../elements.ts')
  defineElements()
  expect(LoggiaLogsElement.observedAttributes).toContain('time-zone')
})
