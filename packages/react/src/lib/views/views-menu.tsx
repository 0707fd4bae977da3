import type { SavedView, TableState } from '@loggia/core'
import { useEffect, type ReactElement, type RefObject } from 'react'
import type { TableHandle } from '../hooks/use-table-state.ts'
import type { RememberedShape } from '../hooks/use-remembered-state.ts'
import { Announcer, useAnnounce } from '../parts/announcer.tsx'
import { Icon } from '../parts/icon.tsx'
import type { NoticeHandle } from '../parts/notices.tsx'
import { PopoverButton } from '../parts/popover-button.tsx'
import { viewsEnglish } from '../words/views-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { useSavedViews, type SavedViews } from './use-saved-views.ts'
import type { ViewStorage } from './view-storage.ts'
import { ViewsPanel, type ViewDeeds, type ViewsPanelProps } from './views-panel.tsx'

/** What a menu of saved views works on. */
export interface ViewsMenuProps {
  readonly table: TableHandle
  readonly preset: RememberedShape & { readonly name: string }
  readonly storage: ViewStorage
  /** What the host says of the state of the table. */
  readonly state?: Partial<TableState> | undefined
  /** Whether the table may open with a view. Default: yes. */
  readonly opens?: boolean | undefined
  /** Called once it is known with which view the table opens, and when that takes too long. */
  readonly onReady?: (() => void) | undefined
  readonly notices: Pick<NoticeHandle, 'show'>
  /** Where the panel is drawn: the root of the table. */
  readonly container: RefObject<HTMLElement | null>
}

/** The name of the view that is open, with a mark once something else is shown, and the panel with all of them. */
export function ViewsMenu(props: ViewsMenuProps): ReactElement {
  return (
    <Announcer>
      <Menu {...props} />
    </Announcer>
  )
}

function Menu(props: ViewsMenuProps): ReactElement {
  const { table, preset, storage, state, opens, onReady, container } = props
  const words = useWords(viewsEnglish)
  const views = useSavedViews(table, preset, storage, { state, opens })
  const { status, current, changed } = views
  const isKnown = status !== 'loading'
  useEffect(() => {
    if (isKnown) onReady?.()
  }, [isKnown, onReady])
  const usual = words.usualView(preset.name)
  const name = current?.name ?? usual
  const deeds = useDeeds(views, props)
  const announce = useAnnounce()
  const open = (view: SavedView | null): void => {
    views.open(view)
    announce(words.viewOpened(view?.name ?? usual))
  }
  return (
    <PopoverButton
      className="loggia-button loggia-views-button"
      label={words.viewIs(name, changed)}
      title={words.views}
      container={container}
      content={(close) => panelOf({ views: { ...views, open }, usual, deeds, close })}
    >
      <bdi className="loggia-views-name" title={name}>
        {name}
      </bdi>
      {changed ? <span className="loggia-views-mark" title={words.viewChanged} /> : null}
      <Icon name="down" />
    </PopoverButton>
  )
}

function panelOf(props: ViewsPanelProps): ReactElement {
  return <ViewsPanel {...props} />
}

/** Changes views and says how that ended. */
function useDeeds(views: SavedViews, { notices }: ViewsMenuProps): ViewDeeds {
  const words = useWords(viewsEnglish)
  const warn = (text: string): void => notices.show({ tone: 'warning', text, stays: true })
  const kept = async (work: Promise<boolean>, name: string, text: string | null): Promise<void> => {
    if (!(await work)) warn(words.viewNotSaved(name))
    else if (text !== null) notices.show({ tone: 'done', text })
  }
  const remove = async (view: SavedView): Promise<void> => {
    const place = views.views.indexOf(view)
    if (!(await views.remove(view))) return warn(words.viewNotDeleted(view.name))
    const undo = (): void => void kept(views.restore(view, place), view.name, null)
    const choices = [{ label: words.undoDelete, onChoose: undo }]
    notices.show({ tone: 'done', text: words.viewDeleted(view.name), choices })
  }
  return {
    saveAs: (name) => void kept(views.saveAs(name), name, words.viewSaved(name)),
    update: ({ name }) => void kept(views.update(), name, words.viewSaved(name)),
    rename: (view, name) => void kept(views.rename(view, name), name, words.viewRenamed(name)),
    openFirst: (view, name) => void kept(views.openFirst(view), name, words.viewOpensNow(name)),
    remove: (view) => void remove(view),
  }
}
