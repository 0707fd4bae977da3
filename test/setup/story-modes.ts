import { cdp } from 'vitest/browser'
import { emulation } from '../../.storybook/emulation.ts'

/** Chromium's own way to force colours. Vitest's types leave out what a session can send. */
const send = cdp().send as (method: string, options: object) => Promise<unknown>

emulation.forcedColours = async (on) => {
  const value = on ? 'active' : ''
  await send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] })
}

emulation.everyRule = import.meta.env['LOGGIA_AXE'] === 'full'
