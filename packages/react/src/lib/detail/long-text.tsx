import { memo, useMemo, type NamedExoticComponent, type ReactElement } from 'react'
import { chunks } from './chunks.ts'
import { jsonTokens } from './json-tokens.ts'

/** A text of any length. */
export interface LongTextProps {
  readonly text: string
  /** Whether it is JSON, which is set in fixed-width letters and highlighted. */
  readonly json?: boolean
  /** Whether it is set in fixed-width letters although it is no JSON. Default: no. */
  readonly code?: boolean
}

/** Characters of JSON that are highlighted. More would take longer to draw than anybody looks. */
const mostHighlighted = 100_000

/**
 * Text with its line breaks, in pieces that the browser lays out as they come into view. It is never markup, and each
 * paragraph runs in its own direction.
 */
export const LongText: NamedExoticComponent<LongTextProps> = memo(DrawnText)

function DrawnText({ text, json = false, code = json }: LongTextProps): ReactElement {
  const pieces = useMemo(() => chunks(text), [text])
  const highlighted = json && text.length <= mostHighlighted
  return (
    <div
      className={code ? 'loggia-long loggia-code' : 'loggia-long'}
      data-pieces={pieces.length > 1}
    >
      {pieces.map((piece, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- pieces of one text never change places
        <div key={at} className="loggia-long-piece">
          {highlighted ? <Highlighted json={piece} /> : piece}
        </div>
      ))}
    </div>
  )
}

function Highlighted({ json }: { readonly json: string }): ReactElement {
  return (
    <>
      {jsonTokens(json).map(({ kind, text }, at) =>
        kind === 'plain' ? (
          text
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- they are what the text is made of, in order
          <span key={at} className="loggia-token" data-kind={kind}>
            {text}
          </span>
        ),
      )}
    </>
  )
}
