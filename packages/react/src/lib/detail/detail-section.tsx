import type { DetailSection as Declared, Entry, Preset } from '@loggia/core'
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useTransition,
  type ReactElement,
} from 'react'
import { CopyButton } from '../parts/copy-button.tsx'
import { Icon } from '../parts/icon.tsx'
import { detailEnglish } from '../words/detail-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { sectionContent } from './section-content.ts'
import { SectionView } from './section-view.tsx'
import { shownContent } from './shown-content.ts'
import { useScrolls } from './use-scrolls.ts'

/** One part of a detail. */
export interface DetailSectionProps<E extends Entry> {
  readonly section: Declared
  readonly entry: E
  readonly preset: Preset<E>
}

/**
 * A section with a button that copies all of it. It scrolls inside its panel, and shows the start of what is very long
 * until somebody asks for all. Nothing where nothing was recorded.
 */
export function DetailSection<E extends Entry>(props: DetailSectionProps<E>): ReactElement | null {
  const { section, entry, preset } = props
  const content = useMemo(() => sectionContent(section, entry, preset), [section, entry, preset])
  const words = useWords(detailEnglish)
  const { size } = useViewer()
  const heading = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [all, setAll] = useState(false)
  const [pending, startShowing] = useTransition()
  const scrolls = useScrolls(panel, all)
  const shown = useMemo(() => content && shownContent(content, all), [content, all])
  useEffect(() => {
    // The button that was pressed is gone.
    if (all) panel.current?.focus({ preventScroll: true })
  }, [all])
  if (!content || !shown) return null
  return (
    <div className="loggia-detail-section" data-shows={section.shows}>
      <div className="loggia-detail-section-head">
        {section.shows === 'error' ? <Icon name="warning" /> : null}
        <span id={heading} className="loggia-detail-section-label">
          {section.label}
        </span>
        <CopyButton label={section.label} text={content.text} />
      </div>
      <div
        ref={panel}
        className="loggia-detail-panel"
        role="group"
        aria-labelledby={heading}
        {...(scrolls || all ? { tabIndex: 0 } : {})}
      >
        <SectionView content={shown.content} most={shown.most} />
      </div>
      {shown.cut && !all ? (
        <button
          type="button"
          className="loggia-button loggia-show-all"
          aria-describedby={heading}
          aria-disabled={pending}
          onClick={() => startShowing(() => setAll(true))}
        >
          {words.showAll(size(content.text.length))}
        </button>
      ) : null}
    </div>
  )
}
