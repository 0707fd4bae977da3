import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react'
import { useFocusHandover } from '../hooks/use-focus-handover.ts'
import { useViewer } from '../words/viewer.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'

/** Something the table tells its user. */
export interface Notice {
  readonly tone: 'done' | 'warning'
  readonly text: string
  /** Until it is put away. Default: some seconds, unless there are choices. */
  readonly stays?: boolean
  /** What can be done about it. Choosing one puts the notice away. */
  readonly choices?: readonly NoticeChoice[]
}

/** One answer to a notice. */
export interface NoticeChoice {
  readonly label: string
  readonly onChoose: () => void
}

/** The notice of a table, one at a time. */
export interface NoticeHandle {
  readonly notice: Notice | null
  readonly show: (notice: Notice) => void
  readonly dismiss: () => void
}

/** Keeps the latest notice. Good news goes by itself; what needs an answer stays. */
export function useNotice(): NoticeHandle {
  const [notice, setNotice] = useState<Notice | null>(null)
  const passing = notice !== null && !notice.choices && !notice.stays
  useEffect(() => {
    if (!passing) return undefined
    const timer = setTimeout(() => setNotice(null), 6000)
    return () => clearTimeout(timer)
  }, [notice, passing])
  return {
    notice,
    show: useCallback((next: Notice) => setNotice({ ...next }), []),
    dismiss: useCallback(() => setNotice(null), []),
  }
}

/** Shows a notice over the foot of the table, and says it. */
export function NoticeArea({ notice, dismiss }: NoticeHandle): ReactElement {
  return (
    <div className="loggia-notices" role="status">
      {notice ? <ShownNotice notice={notice} dismiss={dismiss} /> : null}
    </div>
  )
}

function ShownNotice({
  notice: { tone, text, choices },
  dismiss,
}: {
  readonly notice: Notice
  readonly dismiss: () => void
}): ReactElement {
  const { words } = useViewer()
  const shown = useRef<HTMLDivElement>(null)
  useFocusHandover(shown)
  return (
    <div ref={shown} className="loggia-notice" data-tone={tone}>
      <Icon name={tone} />
      <div className="loggia-notice-body">
        <span className="loggia-notice-text">{text}</span>
        {choices?.map(({ label, onChoose }) => (
          <button
            key={label}
            type="button"
            className="loggia-button"
            onClick={() => {
              dismiss()
              onChoose()
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <IconButton icon="close" label={words.dismiss} onPress={dismiss} />
    </div>
  )
}
