import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/react-virtual'
import { flushSync } from 'react-dom'
import type { Extent, Geometry } from './virtual-rows.ts'

/** What is drawn of lines whose heights are measured. */
export interface MeasuredLines {
  readonly drawn: readonly Extent[]
  /** Pixels of all lines together. */
  readonly total: number
  /** A ref for an element whose line is as high as it turns out to be; it carries its place as `data-line`. */
  readonly measure: (element: HTMLElement | null) => void
}

/** What is drawn of lines, and what the library wants to be told about a component. */
export interface MeasuredRows {
  readonly lines: (options: MeasuredRowsOptions) => MeasuredLines
  /** Returns what ends it. */
  readonly mount: () => () => void
  /** After each drawing. */
  readonly update: () => void
}

interface MeasuredRowsOptions extends Geometry {
  /** Other after each change, for whoever compares. */
  readonly version: number
  readonly drawn: (inView: readonly number[], first: number) => readonly number[]
}

/**
 * The lines in view. The height of a detail is remembered, so that nothing jumps when it scrolls away and back.
 *
 * @param render draws again, when other lines are in view or one has another height
 */
export function measuredRows(scroller: HTMLElement, render: () => void): MeasuredRows {
  // Where somebody is already.
  const { scrollTop: initialOffset, clientWidth: width, clientHeight: height } = scroller
  const optionsOf = ({ drawn, ...rest }: MeasuredRowsOptions): Options => ({
    count: rest.count,
    estimateSize: rest.estimateSize,
    getItemKey: rest.getItemKey,
    rangeExtractor: (range) => [...drawn(defaultRangeExtractor(range), range.startIndex)],
    getScrollElement: () => scroller,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    measureElement: lineHeight,
    indexAttribute: 'data-line',
    overscan: 8,
    initialOffset,
    initialRect: { width, height },
    onChange: (_, sync) => (sync && !measuring ? flushSync(render) : render()),
  })
  let virtualizer: Virtualizer<HTMLElement, HTMLElement> | undefined
  let measuring = false
  const measure = (element: HTMLElement | null): void => {
    // Elements come while React draws, which cannot be told to draw at once.
    measuring = true
    virtualizer?.measureElement(element)
    measuring = false
  }
  return {
    lines(options) {
      const wanted = optionsOf(options)
      virtualizer ??= new Virtualizer(wanted)
      virtualizer.setOptions(wanted)
      return { drawn: virtualizer.getVirtualItems(), total: virtualizer.getTotalSize(), measure }
    },
    // What binds the library to a framework.
    // oxlint-disable no-underscore-dangle
    mount: () => virtualizer?._didMount() ?? noCleanUp,
    update: () => virtualizer?._willUpdate(),
    // oxlint-enable no-underscore-dangle
  }
}

type Options = VirtualizerOptions<HTMLElement, HTMLElement>

const noCleanUp = (): void => undefined

/** With its fractions, so that a spacer is exactly as high as what it stands for. */
function lineHeight(element: HTMLElement): number {
  return (element.closest('tr') ?? element).getBoundingClientRect().height
}
