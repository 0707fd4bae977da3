import { onTestFinished } from 'vitest'
import { cdp } from 'vitest/browser'

/** Lets the browser be in a zone and a language until the test ends; the empty text means its own. */
export async function browserIn(timezoneId: string, locale: string): Promise<void> {
  onTestFinished(() => place('', ''))
  await place(timezoneId, locale)
}

async function place(timezoneId: string, locale: string): Promise<void> {
  // The protocol has no types here.
  const send = cdp().send as (method: string, options: object) => Promise<unknown>
  await send('Emulation.setTimezoneOverride', { timezoneId })
  await send('Emulation.setLocaleOverride', { locale })
}
