import type { SavedView } from '@loggia/core'
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { holdsFocus } from '../ports/active-element.ts'
import { viewsEnglish } from '../words/views-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { NameForm } from './name-form.tsx'
import type { SavedViews } from './use-saved-views.ts'
import { nameTrouble, type NameTrouble } from './view-name.ts'
import { ViewItem } from './view-item.tsx'

/** What can be done with views. How it ended is said elsewhere. */
export interface ViewDeeds {
  readonly saveAs: (name: string) => void
  readonly update: (view: SavedView) => void
  readonly rename: (view: SavedView, name: string) => void
  readonly remove: (view: SavedView) => void
  /** `null` is the usual view. */
  readonly openFirst: (view: SavedView | null, name: string) => void
}

/** What the panel shows. */
export interface ViewsPanelProps {
  readonly views: SavedViews
  /** The name of the usual view. */
  readonly usual: string
  readonly deeds: ViewDeeds
  readonly close: () => void
}

/** All views to open, each with what can be done with it, and what is shown to save. */
export function ViewsPanel({ views, usual, deeds, close }: ViewsPanelProps): ReactElement {
  const words = useWords(viewsEnglish)
  const panel = useRef<HTMLDivElement>(null)
  /** The view that gets another name, `new` for one that gets its first. */
  const [naming, setNaming] = useState<string | null>(null)
  useLayoutEffect(() => {
    const { current } = panel
    // What had the focus is gone: to what is open.
    if (!current || holdsFocus(current)) return
    current.querySelector<HTMLElement>('input, [aria-pressed="true"]')?.focus()
  }, [naming, views.views])
  const { current, changed, status } = views
  const open = (view: SavedView | null): void => {
    views.open(view)
    close()
  }
  const taken = [{ id: '', name: usual }, ...views.views]
  const trouble =
    (except: string | null) =>
    (name: string): NameTrouble =>
      nameTrouble(name, taken, except)
  return (
    <div ref={panel} className="loggia-views">
      <ul className="loggia-options" aria-label={words.views}>
        <li className="loggia-view">
          <button
            type="button"
            className="loggia-option"
            aria-pressed={current === null}
            onClick={() => open(null)}
          >
            <bdi className="loggia-option-text">{usual}</bdi>
          </button>
        </li>
        {views.views.map((view) => (
          <ViewItem
            key={view.id}
            view={view}
            chosen={view.id === current?.id}
            naming={naming === view.id}
            trouble={trouble(view.id)}
            onOpen={() => open(view)}
            onOpenFirst={() => {
              if (view.isDefault) deeds.openFirst(null, usual)
              else deeds.openFirst(view, view.name)
            }}
            onNaming={(is) => setNaming(is ? view.id : null)}
            onRename={(name) => deeds.rename(view, name)}
            onRemove={() => deeds.remove(view)}
          />
        ))}
      </ul>
      <Condition views={views} />
      {status !== 'ready' ? null : naming === 'new' ? (
        <NameForm
          name=""
          trouble={trouble(null)}
          onName={(name) => {
            deeds.saveAs(name)
            close()
          }}
          onCancel={() => setNaming(null)}
        />
      ) : (
        <div className="loggia-views-foot">
          {current && changed ? (
            <>
              <button
                type="button"
                className="loggia-button"
                onClick={() => {
                  deeds.update(current)
                  close()
                }}
              >
                {words.saveChanges}
              </button>
              <button type="button" className="loggia-button" onClick={() => open(current)}>
                {words.dropChanges}
              </button>
            </>
          ) : null}
          <button type="button" className="loggia-button" onClick={() => setNaming('new')}>
            {words.saveAsView}
          </button>
        </div>
      )}
    </div>
  )
}

/** Why there are no views to see. */
function Condition({
  views: { status, views, reload },
}: Pick<ViewsPanelProps, 'views'>): ReactElement {
  const words = useWords(viewsEnglish)
  const viewer = useViewer()
  const text = {
    loading: words.viewsLoading,
    failed: words.viewsFailed,
    ready: views.length === 0 ? words.noViews : '',
  }[status]
  return (
    <div className="loggia-views-note" role="status">
      {text === '' ? null : <span>{text}</span>}
      {status === 'failed' ? (
        <button type="button" className="loggia-button" onClick={reload}>
          {viewer.words.tryAgain}
        </button>
      ) : null}
    </div>
  )
}
