import {
  daysKept,
  instant,
  plans,
  type AccountAdapter,
  type RetentionPolicy,
  type RetentionStatus,
} from '@loggia/core'
import { useId, useRef, useState, type ReactElement } from 'react'
import { panelEnglish } from '../words/panel-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { checkedPreview } from '../account/checked-answers.ts'
import { FocusKeeper } from '../account/focus-keeper.ts'
import type { Action } from '../account/use-action.ts'
import { useAsked } from '../account/use-asked.ts'

/** The plan of an account, to change. */
export interface PlanFormProps {
  readonly account: AccountAdapter
  readonly status: RetentionStatus
  readonly change: Action<RetentionPolicy, RetentionStatus>
}

const policies: readonly RetentionPolicy[] = [...plans, 'forever']

/** Choose a plan, see what it would remove, and only then change it. */
export function PlanForm({ account, status, change }: PlanFormProps): ReactElement {
  const words = useWords(panelEnglish)
  const { count } = useViewer()
  const label = useId()
  const form = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<RetentionPolicy | null>(null)
  const wanted = chosen === status.policy ? null : chosen
  const running = change.state.type === 'running'
  return (
    <div ref={form} className="loggia-plan">
      <FocusKeeper place={form} step={String(wanted)} />
      <label htmlFor={label}>{words.plan}</label>
      <select
        id={label}
        className="loggia-select"
        data-primary
        value={wanted ?? status.policy}
        disabled={running}
        onChange={(event) => {
          change.reset()
          setChosen(policies.find((each) => each === event.target.value) ?? null)
        }}
      >
        {policies.map((policy) => {
          const window = daysKept(policy)
          return (
            <option key={policy} value={policy}>
              {words.planOption(words.policyName(policy), window === null ? null : count(window))}
            </option>
          )
        })}
      </select>
      {wanted ? (
        <>
          <WouldLeave account={account} status={status} policy={wanted} />
          <button
            type="button"
            className="loggia-button"
            aria-disabled={running}
            onClick={() => change.start(wanted)}
          >
            {words.changePlan}
          </button>
          <button type="button" className="loggia-button" onClick={() => setChosen(null)}>
            {words.keepPlan}
          </button>
        </>
      ) : null}
      <PlanOutcome change={change} />
    </div>
  )
}

/** What the next pass would remove under another plan. */
function WouldLeave({
  account,
  status,
  policy,
}: {
  readonly account: AccountAdapter
  readonly status: RetentionStatus
  readonly policy: RetentionPolicy
}): ReactElement | null {
  const words = useWords(panelEnglish)
  const { count } = useViewer()
  const at = instant(status.nextPass) === null ? status.now : (status.nextPass ?? status.now)
  const asked = useAsked(account, account.preview ? `${policy} ${at}` : null, async (signal) =>
    account.preview ? checkedPreview(await account.preview({ at, policy }, { signal })) : null,
  )
  if (asked.status === 'idle') return null
  const leaving = asked.answer?.collections.reduce((sum, each) => sum + each.count, 0)
  return (
    <span role="status" className="loggia-plan-preview">
      {asked.status === 'loading'
        ? words.countingLeaving
        : leaving === undefined
          ? words.leavingUnknown
          : words.wouldLeave(count(leaving))}
    </span>
  )
}

function PlanOutcome({ change: { state } }: Pick<PlanFormProps, 'change'>): ReactElement {
  const words = useWords(panelEnglish)
  return (
    <span role="status" className="loggia-plan-outcome" data-state={state.type}>
      {state.type === 'done' ? words.planChanged(words.policyName(state.result.policy)) : null}
      {state.type === 'failed' ? words.accountError(state.error.code) : null}
    </span>
  )
}
