import { SingleBar } from 'cli-progress'
import type { ImportProgress } from './import-into-options.ts'

/** Shows how far an import has come. */
export interface ProgressBar {
  /** For `onProgress` of `importInto`. */
  readonly update: (progress: ImportProgress) => void
  /** Takes the bar away, or ends the lines. Call it when the import has ended, however it did. */
  readonly end: () => void
}

/** How progress is shown. */
export interface ProgressBarOptions {
  /** Now, in milliseconds; a line where there is no terminal is written every ten seconds. */
  readonly now?: (() => number) | undefined
}

/** A bar on a terminal; anywhere else, as in the log of a job, a plain line every ten seconds. */
export function progressBar(
  stream: NodeJS.WriteStream,
  { now = Date.now }: ProgressBarOptions = {},
): ProgressBar {
  return stream.isTTY ? bar(stream) : lines(stream, now)
}

function bar(stream: NodeJS.WriteStream): ProgressBar {
  const shown = new SingleBar({
    stream,
    format: '{bar} {share} · {told}',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    // Signals are for the program to hear.
    gracefulExit: false,
  })
  let isStarted = false
  return {
    update(progress) {
      const { bytes, total } = progress
      const payload = { share: share(progress), told: told(progress) }
      // Without a total the bar stays empty, and the numbers tell.
      if (isStarted) shown.update(total === null ? 0 : bytes, payload)
      else shown.start(total ?? 1, total === null ? 0 : bytes, payload)
      isStarted = true
    },
    end: () => shown.stop(),
  }
}

function lines(stream: NodeJS.WriteStream, now: () => number): ProgressBar {
  let last = now()
  return {
    update(progress) {
      if (now() - last < lineEvery) return
      last = now()
      stream.write(`${share(progress)} · ${told(progress)}\n`)
    },
    end: () => undefined,
  }
}

/** Milliseconds. */
const lineEvery = 10_000

/** `42%`, or what was read where nobody knows how much there is. */
function share({ bytes, total }: ImportProgress): string {
  if (total === null) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return `${total === 0 ? 100 : Math.min(100, Math.floor((bytes / total) * 100))}%`
}

function told({ file, entries, rejected }: ImportProgress): string {
  const counts = `${counted(entries)} entries`
  return `${file} · ${counts}${rejected === 0 ? '' : ` · ${counted(rejected)} rejected`}`
}

function counted(count: number): string {
  return count.toLocaleString('en-US')
}
