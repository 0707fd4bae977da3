import { instant, isRetentionPolicy, type PassCount, type RetentionPass } from '@loggia/core'
import type { ReactElement } from 'react'
import { Icon } from '../parts/icon.tsx'
import { panelEnglish } from '../words/panel-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { spanText } from './span-text.ts'
import { PlainFrame } from '../account/plain-frame.tsx'

/** The history of the retention service, newest first. */
export function PassTable({ passes }: { readonly passes: readonly RetentionPass[] }): ReactElement {
  const words = useWords(panelEnglish)
  const columns = Object.entries(words.passColumns)
  return (
    <PlainFrame label={words.passes}>
      <thead>
        <tr>
          {columns.map(([name, label]) => (
            <th key={name} scope="col" data-align={numbers.includes(name) ? 'end' : 'start'}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {passes.map((pass) => (
          <PassRow key={pass.id} pass={pass} />
        ))}
      </tbody>
    </PlainFrame>
  )
}

const numbers = ['counted', 'deleted', 'duration']

const marks = {
  running: 'refresh',
  done: 'done',
  interrupted: 'warning',
  failed: 'warning',
} as const

function PassRow({ pass }: { readonly pass: RetentionPass }): ReactElement {
  const words = useWords(panelEnglish)
  const viewer = useViewer()
  const moment = (value: string | null): string => {
    const time = instant(value)
    return time === null ? '–' : viewer.time.short(time)
  }
  const sum = (of: 'counted' | 'deleted'): string => viewer.count(summed(pass.collections, of)).text
  const { state, policy } = pass
  return (
    <tr>
      <td>{moment(pass.startedAt)}</td>
      <td>
        <span className="loggia-pass-state" data-state={state}>
          <Icon name={marks[state] ?? 'warning'} />
          {words.passState(state)}
        </span>
      </td>
      <td>{isRetentionPolicy(policy) ? words.policyName(policy) : String(policy)}</td>
      <td>{moment(pass.cutoff)}</td>
      <td data-align="end">{sum('counted')}</td>
      <td data-align="end">{sum('deleted')}</td>
      <td data-align="end">
        <bdi>{pass.duration === null ? '–' : spanText(pass.duration, viewer.locale)}</bdi>
      </td>
      <td>{moment(pass.nextPass)}</td>
    </tr>
  )
}

/** Entries of all collections together. */
export function summed(collections: readonly PassCount[], of: 'counted' | 'deleted'): number {
  return collections.reduce((sum, each) => sum + each[of], 0)
}
