import { firstState, type Change, type Entry, type Preset, type TableState } from '@loggia/core'
import {
  checkAttribute,
  keepProperties,
  onProperties,
  reflectAttributes,
  takeEarly,
} from './accessors.ts'
import { attributeName } from './attribute-kinds.ts'
import { complain } from './complain.ts'
import { tableAttributes, tableProperties, type AttributeKinds } from './element-attributes.ts'
import { stateChangeEvent } from './element-events.ts'
import { elementLanguage } from './element-language.ts'
import type { TableElementProperties } from './element-properties.ts'
import { openRoot, type ElementRoot } from './element-root.ts'
import { elementSource, failingAdapter } from './element-source.ts'
import type { ElementTableProps, ShownTable } from './element-table.tsx'
import { HostElement } from './host-element.ts'
import { lostFocus } from './lost-focus.ts'
import { mergedWords, shownProps } from './shown-props.ts'
import { afterChange, takenBack } from './state-of-element.ts'
import { surroundingsOf } from './surroundings.ts'

/** What is particular to the element of one kind of entry. */
export interface ElementKind<E extends Entry> {
  readonly preset: Preset<E>
  readonly Table: ShownTable<E>
  readonly attributes: AttributeKinds
  /** Properties that no attribute holds. */
  readonly properties: readonly string[]
  /** Whether the browser keeps page size, columns and density unless the page says no. */
  readonly remembers: boolean
}

/** Milliseconds after which an element that was given no entries says so. */
const patience = 5000

// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- the static block defines all of them
export interface LoggiaTableElement<E extends Entry> extends TableElementProperties<E> {}

/** A finished table in a shadow root of its own, for pages without React. */
export abstract class LoggiaTableElement<E extends Entry = Entry> extends HostElement {
  /** Names of the attributes that count. */
  static readonly observedAttributes: readonly string[] =
    Object.keys(tableAttributes).map(attributeName)

  static {
    reflectAttributes(this.prototype, tableAttributes)
    keepProperties(this.prototype, tableProperties)
  }

  readonly #kind: ElementKind<E>
  readonly #shadow: ShadowRoot
  readonly #lostFocus: () => boolean
  readonly #source = elementSource<E>(() => this.#redraw())
  readonly #words = mergedWords()
  readonly #language = elementLanguage(
    () => this.#redraw(),
    (reason) => complain('no-language', this, String(reason)),
  )
  #root: ElementRoot<E> | null = null
  #due = false
  #timer: ReturnType<typeof setTimeout> | undefined
  /** What stands in for entries that nobody has given. */
  #none: ElementTableProps<E>['adapter'] = null
  /** Parts of the state that the page has set. */
  #owned: Partial<TableState> = {}
  /** As it is shown, or was when the element left the page. */
  #state: TableState | null = null

  protected constructor(kind: ElementKind<E>) {
    super()
    this.#kind = kind
    this.#shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    this.#lostFocus = lostFocus(this.#shadow)
    onProperties(this, () => this.#redraw())
  }

  /** What the user has done. What is set replaces parts of it, and the table goes on from there. */
  get state(): TableState {
    const first = { ...firstState(this.#presetNow()), ...this.initialState }
    return { ...(this.#state ?? first), ...this.#owned }
  }

  set state(parts: Partial<TableState>) {
    this.#owned = { ...this.#owned, ...parts }
    this.#redraw()
  }

  /** Asks for the entries anew, as its button does. */
  refresh(): void {
    const icon = this.#shadow.querySelector('.loggia-toolbar [data-icon="refresh"]')
    icon?.closest('button')?.click()
  }

  /** Puts the focus on the tab stop of the rows. */
  override focus(options?: FocusOptions): void {
    if (this.#lostFocus()) return
    const stop = '[role="grid"] [data-cell][tabindex="0"]'
    this.#shadow.querySelector<HTMLElement>(stop)?.focus(options)
  }

  connectedCallback(): void {
    const { attributes, properties } = this.#kind
    takeEarly(this, ['state', ...Object.keys(attributes), ...properties])
    for (const { name } of this.attributes) checkAttribute(this, name, attributes)
    if (this.#root) this.#root.settle()
    else this.#root = openRoot<E>(this, this.#shadow, () => this.#redraw())
    this.#redraw()
  }

  /** An element that is moved keeps its table. */
  connectedMoveCallback(): void {
    this.#root?.settle()
    this.#redraw()
  }

  disconnectedCallback(): void {
    // Whoever moves it puts it back at once.
    queueMicrotask(() => {
      if (this.isConnected || !this.#root) return
      this.#root.close()
      this.#root = null
      this.#owned = {}
      this.#stopWaiting()
    })
  }

  attributeChangedCallback(name: string): void {
    if (!this.#root) return
    checkAttribute(this, name, this.#kind.attributes)
    this.#redraw()
  }

  #presetNow(): Preset<E> {
    return this.preset ?? this.#kind.preset
  }

  /** Once for all that a page says at a time. */
  #redraw(): void {
    if (!this.#root || this.#due) return
    this.#due = true
    queueMicrotask(() => {
      this.#due = false
      this.#root?.draw(this.#shown())
    })
  }

  #shown(): ElementTableProps<E> {
    const { account, accountUrl, initialState, language: tag, locale, messages, remember } = this
    const { lang } = surroundingsOf(this)
    const language = this.#language(tag ?? lang)
    const adapter = this.#adapter()
    const preset = this.#presetNow()
    const usual = this.#kind.remembers ? `loggia.${preset.name}` : null
    return {
      Table: this.#kind.Table,
      preset,
      adapter: language === undefined ? null : adapter,
      props: shownProps(this, this.#kind.attributes, {
        account: account ?? this.#source.account(accountUrl),
        locale: locale ?? (tag === undefined && lang !== '' ? lang : language?.locale),
        messages: this.#words(language?.messages, messages),
      }),
      owned: this.#owned,
      initialState: this.#state ?? initialState,
      name: (remember ?? usual) || null,
      onState: this.#told,
      onChange: this.#changed,
    }
  }

  #adapter(): ElementTableProps<E>['adapter'] {
    const { adapter, entries, url } = this
    const found = this.#source.adapter({ adapter, entries, url, preset: this.#presetNow() })
    if (found !== undefined) {
      this.#stopWaiting()
      return found
    }
    this.#timer ??= setTimeout(() => {
      complain('no-source', this)
      this.#none = failingAdapter('no source')
      this.#redraw()
    }, patience)
    return this.#none
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#none = null
  }

  readonly #told = (state: TableState): void => {
    this.#state = state
  }

  readonly #changed = (next: TableState, change: Change): void => {
    const before = this.state
    this.#state = next
    this.#owned = afterChange(this.#owned, next)
    const taken = this.dispatchEvent(stateChangeEvent(next, change))
    if (!taken) this.#owned = { ...this.#owned, ...takenBack(before, next) }
    this.#redraw()
  }
}
