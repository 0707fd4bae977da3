import { fieldText, fieldValue, type Entry } from '@loggia/core'
import { createContext, use, type Context, type ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import { notRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** What an error code means. */
export interface ErrorHelp {
  /** The HTTP status that comes with it. */
  readonly status?: number
  readonly description: string
  /** A page that says more. Only http and https addresses become links. */
  readonly href?: string
}

/** Help by error code. */
export type ErrorCodes = Readonly<Record<string, ErrorHelp>>

/** The codes of the reference product. A host passes its own. */
export const commonErrorCodes: ErrorCodes = {
  BSE1001: { status: 401, description: 'Missing API key' },
  BSE1002: { status: 401, description: 'Invalid or expired API key' },
  BSE1003: { status: 403, description: 'Key does not have permission for this resource' },
  BSE1004: { status: 402, description: 'Insufficient credits' },
  BSE1007: { status: 403, description: 'IP not in allowlist' },
}

/** The help that the error codes within are looked up in. */
export const ErrorCodesContext: Context<ErrorCodes> = createContext(commonErrorCodes)

/** What a code means, when somebody has said so. */
export function useErrorHelp(code: string): ErrorHelp | undefined {
  const codes = use(ErrorCodesContext)
  const { labels } = useViewer().words
  const help = Object.hasOwn(codes, code) ? codes[code] : undefined
  const description = labels[`logs/error_code/${code}`]
  // What a host says itself it says in its own words.
  return help && help === commonErrorCodes[code] && description ? { ...help, description } : help
}

/** An error code. A known one is underlined, since hover, focus and screen readers get its meaning. */
export function drawErrorCode<E extends Entry>(
  { entry, field }: CellProps<E>,
  viewer: Viewer,
): ReactElement {
  const code = fieldText(fieldValue(entry, field))
  return code === '' ? notRecorded(viewer) : <ErrorCode code={code} />
}

function ErrorCode({ code }: { readonly code: string }): ReactElement {
  const help = useErrorHelp(code)
  return (
    <bdi className="loggia-code loggia-error-code" data-known={help !== undefined}>
      {shown(code)}
      {help ? <span className="loggia-hidden">{`: ${help.description}`}</span> : null}
    </bdi>
  )
}
