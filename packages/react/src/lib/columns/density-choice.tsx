import { densities, type Density } from '@loggia/core'
import { useId, type ReactElement } from 'react'
import { columnsEnglish } from '../words/columns-messages.ts'
import { useWords } from '../words/viewer.tsx'

/** How close rows stand. */
export function DensityChoice({
  density,
  onDensity,
}: {
  readonly density: Density
  readonly onDensity: (density: Density) => void
}): ReactElement {
  const words = useWords(columnsEnglish)
  const name = useId()
  return (
    <fieldset className="loggia-density">
      <legend>{words.density}</legend>
      {densities.map((each) => (
        <label key={each}>
          <input
            type="radio"
            className="loggia-radio"
            name={name}
            checked={each === density}
            onChange={() => onDensity(each)}
          />
          {words.densities[each]}
        </label>
      ))}
    </fieldset>
  )
}
