import { cappedTurns } from './capped-turns.ts'
import { startOf } from './chunks.ts'
import { fieldText } from '@loggia/core'
import type { SectionContent } from './section-content.ts'

/** Characters of a section that are shown before somebody asks for all. */
const most = 20_000
/** The same of one value in a list. */
const mostOfValue = 2000

/** What is shown of a section. */
export interface ShownContent {
  readonly content: SectionContent
  /** Characters of one value in a list. */
  readonly most: number
  /** Whether anything is missing. */
  readonly cut: boolean
}

/** As much of a section as is shown at first, or all of it. */
export function shownContent(content: SectionContent, all: boolean): ShownContent {
  if (all) return { content, most: Infinity, cut: false }
  switch (content.shows) {
    case 'values': {
      const cut = content.values.some(({ value }) => fieldText(value).length > mostOfValue)
      return { content, most: mostOfValue, cut }
    }
    case 'conversation': {
      const { turns, cut } = cappedTurns(content.turns, most)
      const others = startOf(content.others, most)
      const isCut = cut || others.length < content.others.length
      return { content: { ...content, turns, others }, most, cut: isCut }
    }
    case 'text':
    case 'json':
    case 'error': {
      const text = startOf(content.text, most)
      return { content: { ...content, text }, most, cut: text.length < content.text.length }
    }
    default:
      return content satisfies never
  }
}
