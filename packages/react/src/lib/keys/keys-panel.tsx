import {
  apiLogs,
  type AccountAdapter,
  type DataAdapter,
  type KeyUsage,
  type LogEntry,
} from '@loggia/core'
import { useCallback, useId, useRef, useState, type ReactElement } from 'react'
import { TableMessage } from '../parts/table-message.tsx'
import { panelEnglish } from '../words/panel-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { useAccountNews } from '../account/account-news.ts'
import { AccountRoot, type AccountLook } from '../account/account-root.tsx'
import { checkedKeys } from '../account/checked-answers.ts'
import { KeyDeletionDialog, type KeyDeletionDialogProps } from './key-deletion-dialog.tsx'
import { KeyTable } from './key-table.tsx'
import { sourceKey } from '../account/source-key.ts'
import { useAsked } from '../account/use-asked.ts'
import { FocusKeeper } from '../account/focus-keeper.ts'
import { useRetention } from '../retention/use-retention.ts'

/** What a panel of keys takes. */
export interface KeysPanelProps<E extends LogEntry = LogEntry>
  extends
    AccountLook,
    Pick<
      Partial<KeyDeletionDialogProps<E>>,
      'preset' | 'onDelete' | 'onDeleted' | 'exportFields' | 'csv'
    > {
  /** Keep it the same object between renders. */
  readonly account: AccountAdapter
  /** Where rows are exported from before they are deleted. */
  readonly adapter: DataAdapter<E>
}

/**
 * The keys that entries were recorded with, and their safe deletion where the viewer may and the account can. It shows
 * nothing where the account cannot list keys.
 */
export function KeysPanel<E extends LogEntry = LogEntry>(
  props: KeysPanelProps<E>,
): ReactElement | null {
  if (!props.account.keys) return null
  return (
    <AccountRoot {...props}>
      <Panel key={sourceKey(props.account)} {...props} />
    </AccountRoot>
  )
}

function Panel<E extends LogEntry>(props: KeysPanelProps<E>): ReactElement {
  const { account, adapter, preset = apiLogs } = props
  const words = useWords(panelEnglish)
  const title = useId()
  const section = useRef<HTMLElement>(null)
  const [attempt, setAttempt] = useState(0)
  const reload = useCallback(() => setAttempt((count) => count + 1), [])
  useAccountNews(account, reload)
  const [leaving, setLeaving] = useState<KeyUsage | null>(null)
  const asked = useAsked(account, String(attempt), async (signal) =>
    checkedKeys((await account.keys?.({ signal })) ?? []),
  )
  const { retention } = useRetention(account)
  const mayDelete =
    retention?.mayManage === true && account.key !== undefined && account.deleteKey !== undefined
  const { answer: keys, error } = asked
  return (
    <section
      ref={section}
      className="loggia-panel"
      tabIndex={-1}
      aria-labelledby={title}
      aria-busy={asked.status === 'loading'}
    >
      <FocusKeeper place={section} step={leaving?.prefix ?? ''} />
      <h2 id={title} className="loggia-panel-title">
        {words.keys}
      </h2>
      {keys && keys.length > 0 ? (
        <KeyTable
          keys={keys}
          onDelete={mayDelete ? setLeaving : null}
          deletesEmpty={props.onDelete !== undefined}
        />
      ) : null}
      {keys?.length === 0 && !error ? (
        <TableMessage icon="active" title={words.noKeys} hint={words.noKeysHint} />
      ) : null}
      {!keys && !error ? <p className="loggia-panel-waiting">{words.keysLoading}</p> : null}
      {error ? (
        <TableMessage
          icon="warning"
          tone="warning"
          title={words.accountError(error.code)}
          choice={{ label: words.retry, onChoose: reload }}
        />
      ) : null}
      {leaving ? (
        <KeyDeletionDialog
          {...props}
          key={leaving.prefix}
          adapter={adapter}
          preset={preset}
          prefix={leaving.prefix}
          name={leaving.name}
          onClose={() => setLeaving(null)}
        />
      ) : null}
    </section>
  )
}
