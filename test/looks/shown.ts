import { commands, page } from 'vitest/browser'
import { modes, type Look, type Mode } from './look.ts'

/** Shows a story in a mode until it stands still. */
export async function shown(story: Look['story'], name: keyof typeof modes): Promise<void> {
  const { globals, width = 1120, height = 480, forcedColors = false }: Mode = modes[name]
  localStorage.clear()
  await page.viewport(width, height)
  await commands.emulated({ forcedColors: forcedColors ? 'active' : 'none' })
  await story.run({ globals: { ...story.globals, ...globals } })
  await document.fonts.ready
  await unchanged()
}

/** Two frames without a change: what was answered is drawn. */
async function unchanged(): Promise<void> {
  let changes = 0
  const observer = new MutationObserver((list) => void (changes += list.length))
  const all = { attributes: true, characterData: true, childList: true, subtree: true }
  observer.observe(document, all)
  for (let still = 0; still < 2;) {
    const before = changes
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    still = changes === before ? still + 1 : 0
  }
  observer.disconnect()
}
