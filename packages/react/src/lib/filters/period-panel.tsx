import { always, type Period } from '@loggia/core'
import type { ReactElement } from 'react'
import { filterEnglish } from '../words/filter-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { CustomPeriod } from './custom-period.tsx'
import type { PeriodChoice } from './period-choice.ts'
import { periodPresets, presetOf, presetPeriod, type PeriodPreset } from './period-presets.ts'

/** Ready-made periods, and one of one's own. */
export function PeriodPanel(props: PeriodChoice): ReactElement {
  const { period, now, onPeriod } = props
  const words = useWords(filterEnglish)
  const open = period.from === null && period.to === null
  const preset = presetOf(period, now)
  return (
    <div className="loggia-period">
      <ul className="loggia-options" aria-label={words.period}>
        {periodPresets.map((name) => (
          <li key={name}>
            <Option
              label={words.periodPresets[name]}
              chosen={name === preset}
              onChoose={() => onPeriod(upToNow(name))}
            />
          </li>
        ))}
        <li>
          <Option label={words.allTime} chosen={open} onChoose={() => onPeriod(always)} />
        </li>
      </ul>
      <CustomPeriod {...props} />
    </div>
  )
}

/** Up to this moment, not to the minute that labels are of. */
function upToNow(preset: PeriodPreset): Period {
  return presetPeriod(preset, Date.now())
}

function Option({
  label,
  chosen,
  onChoose,
}: {
  readonly label: string
  readonly chosen: boolean
  readonly onChoose: () => void
}): ReactElement {
  return (
    <button type="button" className="loggia-option" aria-pressed={chosen} onClick={onChoose}>
      {label}
    </button>
  )
}
