import type { ReactElement } from 'react'
import { NotRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** A value, and what is told of it beside it. */
export interface PairProps {
  readonly main: string
  readonly more: string
}

/** Two texts on one line, the second quietly. Where room is short both give way. */
export function Pair({ main, more }: PairProps): ReactElement {
  if (main === '' && more === '') return <NotRecorded />
  return (
    <span className="loggia-pair">
      {main === '' ? <NotRecorded /> : <bdi className="loggia-pair-main">{shown(main)}</bdi>}
      {more === '' ? null : (
        <>
          {' '}
          <bdi className="loggia-pair-more">{shown(more)}</bdi>
        </>
      )}
    </span>
  )
}
