import type { LogEntry } from '@loggia/core'
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'

/** A moment, drawn without React, which is its quickest way. */
export class Moment implements ICellRendererComp<LogEntry> {
  readonly #time = document.createElement('time')

  init(params: ICellRendererParams<LogEntry>): void {
    this.refresh(params)
  }

  getGui(): HTMLElement {
    return this.#time
  }

  refresh({ data, valueFormatted }: ICellRendererParams<LogEntry>): boolean {
    this.#time.dateTime = data?.timestamp ?? ''
    this.#time.textContent = valueFormatted ?? ''
    return true
  }
}

/** An HTTP status. */
export class Chip implements ICellRendererComp<LogEntry> {
  readonly #chip = document.createElement('span')

  init(params: ICellRendererParams<LogEntry>): void {
    this.#chip.className = 'chip'
    this.refresh(params)
  }

  getGui(): HTMLElement {
    return this.#chip
  }

  refresh({ data, valueFormatted }: ICellRendererParams<LogEntry>): boolean {
    this.#chip.dataset['failed'] = String((data?.status_code ?? 0) >= 400)
    this.#chip.textContent = valueFormatted ?? ''
    return true
  }
}
