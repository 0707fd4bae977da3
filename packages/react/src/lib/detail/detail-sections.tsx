import type { Detail, Entry, Preset } from '@loggia/core'
import type { ReactElement } from 'react'
import { detailEnglish } from '../words/detail-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { DetailSection } from './detail-section.tsx'
import { sectionContent } from './section-content.ts'

/** The sections of an entry. */
export interface DetailSectionsProps<E extends Entry> {
  readonly detail: Detail
  readonly entry: E
  readonly preset: Preset<E>
}

/** The first section, and what came of it beside it, where there is room for both. */
export function DetailSections<E extends Entry>(props: DetailSectionsProps<E>): ReactElement {
  const { detail, entry, preset } = props
  const words = useWords(detailEnglish)
  const told = detail.sections.filter((section) => sectionContent(section, entry, preset))
  const columns = [told.slice(0, 1), told.slice(1)].filter((column) => column.length > 0)
  if (told.length === 0) return <p className="loggia-detail-nothing">{words.nothingMore}</p>
  return (
    <div className="loggia-detail-columns">
      {columns.map((column) => (
        <div key={column[0]?.name} className="loggia-detail-column">
          {column.map((section) => (
            <DetailSection key={section.name} section={section} entry={entry} preset={preset} />
          ))}
        </div>
      ))}
    </div>
  )
}
