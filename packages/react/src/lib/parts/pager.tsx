import { useId, useState, type ReactElement } from 'react'
import type { Pagination } from '../hooks/use-pagination.ts'
import { useViewer } from '../words/viewer.tsx'
import { IconButton } from './icon-button.tsx'

/** What the foot of a table shows. */
export interface PagerProps {
  readonly pages: Pagination
  /** Choices of rows a page. */
  readonly sizes: readonly number[]
}

/** Where the page stands, how long it is, and the ways to the others. */
export function Pager({ pages, sizes }: PagerProps): ReactElement {
  const { words, count } = useViewer()
  const label = useId()
  const choices = sizes.includes(pages.size) ? sizes : [pages.size, ...sizes]
  return (
    // No landmark: several tables on a page would each bring one of the same name.
    <div className="loggia-pager" role="group" aria-label={words.pages}>
      <span className="loggia-range">
        <bdi>{useRange(pages)}</bdi>
      </span>
      <TurnedPage pages={pages} />
      <span className="loggia-page-size">
        <label htmlFor={label}>{words.rowsPerPage}</label>
        <select
          id={label}
          className="loggia-select"
          value={pages.size}
          onChange={(event) => pages.setSize(Number(event.target.value))}
        >
          {choices.map((size) => (
            <option key={size} value={size}>
              {count(size).text}
            </option>
          ))}
        </select>
      </span>
      <IconButton icon="previous" label={words.previousPage} onPress={pages.previous} />
      <IconButton icon="next" label={words.nextPage} onPress={pages.next} />
    </div>
  )
}

/** Says where one is when a page has been turned. What comes and goes on a page is not said again and again. */
function TurnedPage({ pages: { range } }: Pick<PagerProps, 'pages'>): ReactElement {
  const { words, count } = useViewer()
  const from = range?.from ?? 0
  const [said, setSaid] = useState({ from, text: '' })
  if (said.from !== from) {
    // Rows where there were none are not another page.
    const turned = range !== null && said.from !== 0
    setSaid({ from, text: turned ? words.range(count(from).text, count(range.to).text) : '' })
  }
  return (
    <span className="loggia-hidden" role="status">
      {said.text}
    </span>
  )
}

function useRange({ range, total }: Pagination): string {
  const { words, count } = useViewer()
  if (!range) return ''
  const [from, to] = [count(range.from).text, count(range.to).text]
  if (total.relation === 'unknown') return words.range(from, to)
  return words.rangeOf(from, to, words.roughly(count(total.count).text, total.relation))
}
