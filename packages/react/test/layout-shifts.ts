/** What moves on the page without anybody having done anything, in words; call it to stop. */
export async function watchShifts(): Promise<() => readonly string[]> {
  // What was never painted has no place that it could leave.
  await painted()
  const found: string[] = []
  // The cast: what is observed are layout shifts, which the types do not know.
  const note = (entries: PerformanceEntryList): void => {
    for (const shift of entries as unknown as readonly LayoutShift[]) {
      found.push(...shift.sources.map((source) => `${shift.value.toFixed(5)} ${moved(source)}`))
    }
  }
  const observer = new PerformanceObserver((list) => note(list.getEntries()))
  observer.observe({ type: 'layout-shift' })
  return () => {
    note(observer.takeRecords())
    observer.disconnect()
    return found
  }
}

/** Two frames: the second begins once the first is painted. */
export async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

/** As Chromium tells it; not of the standard types yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly ShiftSource[]
}

interface ShiftSource {
  readonly node: Node | null
  readonly previousRect: DOMRectReadOnly
  readonly currentRect: DOMRectReadOnly
}

function moved({ node, previousRect, currentRect }: ShiftSource): string {
  const name = node instanceof Element ? `${node.localName}.${node.className}` : node?.textContent
  return `${name}: ${place(previousRect)} to ${place(currentRect)}`
}

function place({ x, y, width, height }: DOMRectReadOnly): string {
  return [x, y, width, height].map(Math.round).join()
}
