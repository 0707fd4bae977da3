import type { LogEntry } from '@loggia/core'
import { offer } from '../lib/bench.ts'
import '../lib/plain.css'
import { columns, type ColumnField } from '../lib/texts.ts'
import { saveCsv } from './csv.ts'
import { floorList } from './list.ts'
import { floorRows } from './rows.ts'

await offer({ mount })

/** The least that shows, searches, orders and selects entries: the yardstick for everything else. */
function mount(root: HTMLElement, entries: readonly LogEntry[]): void {
  root.innerHTML = frame
  const part = <Part extends HTMLElement>(name: string): Part => {
    const found = root.querySelector<Part>(name)
    if (!found) throw new Error(`The frame has no ${name}.`)
    return found
  }
  const table = part('.table')
  const total = part('.total')
  const actions = part('button[aria-haspopup]')
  const list = floorList(entries)
  const selected = new Uint8Array(entries.length)
  let count = 0
  const rows = floorRows({
    scroller: part('.scroller'),
    entries,
    isSelected: (at) => selected[at] === 1,
  })
  const show = (from?: 'top'): void => {
    const found = list.found()
    rows.show(found, from)
    total.textContent = `${found.length} rows`
    table.setAttribute('aria-rowcount', String(found.length + 1))
  }

  part<HTMLInputElement>('input[type="search"]').addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement) list.search(event.target.value)
    show()
  })
  part<HTMLInputElement>('.head .check').addEventListener('click', () => {
    count += selectAll(list.found(), selected)
    actions.textContent = `Actions (${count})`
    show()
  })
  part('.csv').addEventListener('click', () => void saveCsv(entries, list.found()))
  let order: { readonly field: ColumnField; readonly direction: 1 | -1 } | undefined
  part('.head').addEventListener('click', ({ target }) => {
    const label = target instanceof HTMLButtonElement ? target.textContent : null
    const field = columns.find((column) => column.label === label)?.field
    if (!field) return
    const direction = order?.field === field && order.direction === 1 ? -1 : 1
    order = { field, direction }
    list.sort(field, direction)
    show('top')
  })
  show()
}

/** Selects what is found; how many were not selected before. */
function selectAll(found: Uint32Array, selected: Uint8Array): number {
  let added = 0
  for (let place = 0; place < found.length; place++) {
    const at = found[place] ?? 0
    if (selected[at] === 0) added += 1
    selected[at] = 1
  }
  return added
}

const head = columns.map(
  ({ label, width }) =>
    `<div class="cell" style="${width === null ? 'flex: 1' : `inline-size: ${width}px`}">` +
    `<button type="button">${label}</button></div>`,
)

const frame = `
  <div class="page">
    <div class="tools">
      <input type="search" aria-label="Find" />
      <span class="total"></span>
      <button type="button" aria-haspopup="menu">Actions</button>
      <button type="button" class="csv">CSV</button>
    </div>
    <div class="table" role="grid">
      <div class="row head">
        <input type="checkbox" class="check" aria-label="Select all" />
        ${head.join('')}
      </div>
      <div class="scroller"></div>
    </div>
  </div>`
