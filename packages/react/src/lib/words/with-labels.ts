import type { Entry, FilterControl, Preset } from '@loggia/core'
import type { Labels } from './label-messages.ts'

/** The part of a preset that has words. */
export interface PresetWords {
  readonly name: string
  readonly fields: readonly Named[]
  readonly columns: readonly Named[]
  readonly filters?: readonly FilterControl[] | undefined
  readonly detail?: { readonly sections: readonly Named[] } | undefined
}

interface Named {
  readonly name: string
  readonly label: string
}

/**
 * A preset in the words of a language: `withLabels(apiLogs, german.messages.labels)`. What has no word there stays.
 *
 * Finished tables do this themselves. Exports never change: they go by names.
 *
 * @param usual the preset that the words are meant for, where `preset` was made from it: what it calls otherwise stays
 *   as it calls it
 */
export function withLabels<E extends Entry>(
  preset: Preset<E>,
  labels: Labels,
  usual: PresetWords = preset,
): Preset<E> {
  const known = wordsOf(usual)
  return said(preset, (place, label) => {
    if ((known.get(place) ?? label) !== label) return label
    return labels[labelName(usual.name, place, label, known)] ?? label
  })
}

/** The words of a preset by the names that {@link withLabels} finds them by, to be translated. */
export function labelsOf(preset: PresetWords): Labels {
  const known = wordsOf(preset)
  const named = Array.from(known, ([place, label]) => [
    labelName(preset.name, place, label, known),
    label,
  ])
  return Object.fromEntries(named) as Labels
}

/** What the usual words of a preset are, by where they stand. */
function wordsOf(preset: PresetWords): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  said(preset, (place, label) => {
    words.set(place, label)
    return label
  })
  return words
}

/** `logs/endpoint`; with its place where the field of that name is called otherwise: `gateway-logs/columns/status_code`. */
function labelName(
  preset: string,
  place: string,
  label: string,
  known: ReadonlyMap<string, string>,
): string {
  const name = place.slice(place.indexOf('/') + 1)
  const field = known.get(`fields/${name}`) ?? label
  return `${preset}/${field === label ? name : place}`
}

/** Called with each label of a preset and where it stands: `columns/status_code`, `filters/source/is/playground`. */
type Say = (place: string, label: string) => string

function said<Words extends Omit<PresetWords, 'name'>>(preset: Words, say: Say): Words {
  const named = <Own extends Named>(kind: string, all: readonly Own[]): readonly Own[] =>
    all.map((own) => ({ ...own, label: say(`${kind}/${own.name}`, own.label) }))
  const { fields, columns, filters, detail } = preset
  return {
    ...preset,
    fields: named('fields', fields),
    columns: named('columns', columns),
    ...(filters && { filters: filters.map((control) => saidControl(control, say)) }),
    ...(detail && { detail: { ...detail, sections: named('detail', detail.sections) } }),
  }
}

function saidControl<Control extends FilterControl>(control: Control, say: Say): Control {
  const { field, label, choices } = control
  const place = `filters/${field}`
  return {
    ...control,
    label: say(place, label),
    ...(choices && {
      choices: choices.map((choice) => ({
        ...choice,
        label: say(`${place}/${choice.operator}/${choice.values.join()}`, choice.label),
      })),
    }),
  }
}
