import type { ReactElement } from 'react'
import { ConversationView } from './conversation-view.tsx'
import { LongText } from './long-text.tsx'
import type { SectionContent } from './section-content.ts'
import { ValuesView } from './values-view.tsx'

/** What a section shows. */
export interface SectionViewProps {
  readonly content: SectionContent
  /** Characters of one value in a list. */
  readonly most: number
}

/** The content of a section, drawn by its kind. */
export function SectionView({ content, most }: SectionViewProps): ReactElement {
  switch (content.shows) {
    case 'values':
      return <ValuesView values={content.values} most={most} />
    case 'conversation':
      return <ConversationView turns={content.turns} others={content.others} />
    case 'json':
      return <LongText text={content.text} json />
    case 'text':
    case 'error':
      return <LongText text={content.text} />
    default:
      return content satisfies never
  }
}
