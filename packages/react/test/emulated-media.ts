import { cdp } from 'vitest/browser'

/** What a system may ask of pages, as media queries name it. */
export type Wished = Readonly<
  Partial<Record<'forced-colors' | 'prefers-contrast' | 'prefers-color-scheme', string>>
>

/** Lets the page think that the system asks for something; without anything it asks for nothing. */
export async function emulateMedia(wished: Wished = {}): Promise<void> {
  // Vitest's types leave out what a session can send.
  const send = cdp().send as (method: string, options: object) => Promise<unknown>
  const features = Object.entries(wished).map(([name, value]) => ({ name, value }))
  await send('Emulation.setEmulatedMedia', { features })
}
