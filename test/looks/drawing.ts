import { commands } from 'vitest/browser'

/** A browser, and how it draws with the fonts that it finds. */
export interface Drawing {
  readonly browser: string
  /** SHA-256 of the pixels of a sample. */
  readonly sample: string
}

/** Everything that draws differently from machine to machine: letters of each kind, edges, controls. */
const sample = `
  <p style="font: 13px system-ui, sans-serif">Sphinx of black quartz, judge my vow – 0123456789 …</p>
  <p style="font: 600 15px system-ui, sans-serif">Sphinx of black quartz, judge my vow: WAVE To “fi”</p>
  <p style="font: 12px ui-monospace, monospace">bye_AB12C… /v1/generations?x=0&amp;y=1 {"O0": "Il1"}</p>
  <p style="font: 15px Georgia, serif">Sphinx of black quartz</p>
  <p style="font: 13px system-ui">سجل الطلبات ١٢٣ · リクエスト履歴 · בדיקה · 👩‍👩‍👧</p>
  <p style="inline-size: 90px; border: 1.5px solid #b55; border-radius: 7px; box-shadow: 0 2px 9px #0005">Box</p>
  <input type="checkbox" checked><input type="search" value="Find"><select><option>Plan</option></select>
  <svg width="40" height="20"><path d="M2 3 L37 15 A9 9 0 0 1 9 9" stroke="#057" fill="none"/></svg>`

/** How this browser draws here. */
export async function thisDrawing(): Promise<Drawing> {
  const version = await commands.browserVersion()
  return { browser: `Chromium ${version}`, sample: await digest(await samplePixels()) }
}

/** Why pictures of the one cannot be compared with those of the other; `null` where they can. */
export function difference(reference: Drawing, here: Drawing): string | null {
  if (major(reference.browser) !== major(here.browser)) {
    return `the references are of ${reference.browser}, this is ${here.browser}`
  }
  if (reference.sample === here.sample) return null
  return `${here.browser} draws text or controls differently here than ${reference.browser} did for the references`
}

function major(browser: string): string {
  return browser.split('.')[0] ?? ''
}

async function samplePixels(): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const picture = Uint8Array.from(atob(await commands.drawn(sample)), (byte) => byte.charCodeAt(0))
  return pixelsOf(await createImageBitmap(new Blob([picture], { type: 'image/png' })))
}

function pixelsOf(image: ImageBitmap): Uint8ClampedArray<ArrayBuffer> {
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser has no canvas.')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height).data
}

async function digest(bytes: Uint8ClampedArray<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
