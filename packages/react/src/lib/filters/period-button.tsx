import type { Period } from '@loggia/core'
import type { ReactElement, RefObject } from 'react'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { Icon } from '../parts/icon.tsx'
import { PopoverButton } from '../parts/popover-button.tsx'
import { filterEnglish } from '../words/filter-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { PeriodPanel } from './period-panel.tsx'
import { periodText } from './period-text.ts'
import { useMinute } from './use-minute.ts'

/** A button that says the period and opens the choice of another one. */
export function PeriodButton({
  table: { state, change },
  container,
}: {
  readonly table: TableHandle
  readonly container: RefObject<HTMLElement | null>
}): ReactElement {
  const words = useWords(filterEnglish)
  const viewer = useViewer()
  const now = useMinute()
  const { period } = state
  const text = periodText(period, now, words, viewer)
  const content = (close: () => void): ReactElement => {
    const choose = (next: Period): void => {
      change({ type: 'period', period: next })
      close()
    }
    return <PeriodPanel period={period} now={now} onPeriod={choose} />
  }
  return (
    <PopoverButton
      className="loggia-button loggia-filter-button loggia-period-button"
      title={words.period}
      label={`${words.period}: ${text}`}
      narrows={period.from !== null || period.to !== null}
      container={container}
      content={content}
    >
      <Icon name="expired" />
      <bdi className="loggia-filter-value">{text}</bdi>
      <Icon name="down" />
    </PopoverButton>
  )
}
