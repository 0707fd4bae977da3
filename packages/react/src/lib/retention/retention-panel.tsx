import { daysKept, instant, type AccountAdapter, type RetentionStatus } from '@loggia/core'
import { useId, type ReactElement, type ReactNode } from 'react'
import { TableMessage } from '../parts/table-message.tsx'
import { panelEnglish } from '../words/panel-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { AccountRoot, type AccountLook } from '../account/account-root.tsx'
import { PassAction } from './pass-action.tsx'
import { PassTable } from './pass-table.tsx'
import { PlanForm } from './plan-form.tsx'
import { sourceKey } from '../account/source-key.ts'
import { useRetention, type Retention } from './use-retention.ts'

/** What a panel takes. */
export interface RetentionPanelProps extends AccountLook {
  /** Keep it the same object between renders. */
  readonly account: AccountAdapter
  /** Milliseconds after which it asks again while the page is visible. Default: 5 minutes. */
  readonly refreshEvery?: number | undefined
}

/** The retention of an account: plan, window, next pass, what leaves with it, and what passes did. */
export function RetentionPanel(props: RetentionPanelProps): ReactElement {
  return (
    <AccountRoot {...props}>
      <Panel key={sourceKey(props.account)} {...props} />
    </AccountRoot>
  )
}

function Panel({ account, refreshEvery }: RetentionPanelProps): ReactElement {
  const words = useWords(panelEnglish)
  const title = useId()
  const retention = useRetention(account, {
    until: ({ nextPass, now }) => (instant(nextPass) === null ? now : (nextPass ?? now)),
    passes: true,
    ...(refreshEvery === undefined ? {} : { refreshEvery }),
  })
  const { retention: status, passes } = retention
  return (
    <section
      className="loggia-panel"
      aria-labelledby={title}
      aria-busy={retention.status === 'loading'}
    >
      <h2 id={title} className="loggia-panel-title">
        {words.retention}
      </h2>
      {status ? <Facts account={account} retention={retention} status={status} /> : null}
      {!status && !retention.error ? (
        <p className="loggia-panel-waiting">{words.retentionLoading}</p>
      ) : null}
      {retention.error ? <Trouble retention={retention} /> : null}
      {passes && passes.length > 0 ? <PassTable passes={passes} /> : null}
      {passes?.length === 0 ? (
        <TableMessage icon="expired" title={words.noPasses} hint={words.noPassesHint} />
      ) : null}
    </section>
  )
}

function Facts({
  account,
  retention,
  status,
}: {
  readonly account: AccountAdapter
  readonly retention: Retention
  readonly status: RetentionStatus
}): ReactElement {
  const words = useWords(panelEnglish)
  const { count, time, locale } = useViewer()
  const window = daysKept(status.policy)
  const next = instant(status.nextPass)
  const now = instant(status.now) ?? 0
  const { preview, changePolicy, run } = retention
  const list = new Intl.ListFormat(locale, { type: 'unit' })
  return (
    <>
      {changePolicy ? <PlanForm account={account} status={status} change={changePolicy} /> : null}
      <dl className="loggia-facts">
        {changePolicy ? null : <Fact label={words.plan}>{words.policyName(status.policy)}</Fact>}
        <Fact label={words.window}>
          {window === null ? words.unlimited : words.windowDays(count(window))}
        </Fact>
        <Fact label={words.nextPass}>
          {next === null
            ? words.noPassPlanned
            : words.expiresAt(time.short(next), time.relative(next, now))}
        </Fact>
        {preview ? (
          <Fact label={words.leavesNext}>
            {list.format(
              preview.collections
                .filter((each) => each.count > 0)
                .map((each) => words.leavingOf(count(each.count), each.collection)),
            ) || words.nothingLeaves}
          </Fact>
        ) : null}
        {status.exportEvery ? (
          <Fact label={words.exportReminder}>{words.exportEvery(status.exportEvery)}</Fact>
        ) : null}
      </dl>
      {run ? <PassAction run={run} /> : null}
    </>
  )
}

function Fact({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}

function Trouble({ retention }: { readonly retention: Retention }): ReactElement | null {
  const words = useWords(panelEnglish)
  if (!retention.error) return null
  const what = retention.retention ? '' : `${words.retentionFailed} `
  return (
    <TableMessage
      icon="warning"
      tone="warning"
      title={`${what}${words.accountError(retention.error.code)}`}
      choice={{ label: words.retry, onChoose: retention.reload }}
    />
  )
}
