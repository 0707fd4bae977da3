import type { ReactElement } from 'react'

/** One way the page can look. */
export interface SettingProps<Choice extends string> {
  readonly label: string
  readonly value: Choice
  readonly choices: readonly Choice[]
  readonly onChoose: (choice: Choice) => void
}

/** A choice among a few words. */
export function Setting<Choice extends string>(props: SettingProps<Choice>): ReactElement {
  const { label, value, choices, onChoose } = props
  return (
    <label className="page-setting">
      <span className="page-setting-label">{label}</span>{' '}
      <select
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice === event.target.value)
          if (chosen) onChoose(chosen)
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice.slice(0, 1).toUpperCase() + choice.slice(1)}
          </option>
        ))}
      </select>
    </label>
  )
}
