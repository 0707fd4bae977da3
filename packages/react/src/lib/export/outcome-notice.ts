import type { ExportFormat, ExportOutcome } from '../hooks/use-export.ts'
import type { Notice } from '../parts/notices.tsx'
import type { ActionMessages } from '../words/action-messages.ts'
import type { TableMessages } from '../words/table-messages.ts'
import type { Viewer } from '../words/viewer.tsx'

/** What is offered where an action did not do what was asked for. */
export type ActionAgain = Readonly<Record<'save' | 'copyAnyway', (format: ExportFormat) => void>>

/** What is said of how an export ended. */
export function outcomeNotice(
  outcome: ExportOutcome,
  name: string,
  {
    words,
    count,
    size,
  }: Pick<Viewer, 'count' | 'size'> & {
    readonly words: ActionMessages & Pick<TableMessages, 'copyFailed'>
  },
  again: ActionAgain,
): Notice {
  switch (outcome.type) {
    case 'nothing-selected':
      return { tone: 'warning', text: words.selectRowsFirst }
    case 'copied':
      return {
        tone: 'done',
        text: words.copied(count(outcome.count), outcome.format.toUpperCase()),
      }
    case 'saved':
      return { tone: 'done', text: words.saved(count(outcome.count), `${name}.${outcome.format}`) }
    case 'over-limit': {
      const { format, characters } = outcome
      return {
        tone: 'warning',
        text: words.copyTooLong(size(characters)),
        choices: [
          { label: words.exportAs(format.toUpperCase()), onChoose: () => again.save(format) },
          { label: words.copyAnyway, onChoose: () => again.copyAnyway(format) },
        ],
      }
    }
    case 'failed': {
      const text = outcome.to === 'clipboard' ? words.copyFailed : words.exportFailed
      return { tone: 'warning', text, stays: true }
    }
    default:
      return outcome satisfies never
  }
}
