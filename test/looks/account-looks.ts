import { composeStories } from '@storybook/react-vite'
import * as horizonStories from '../../stories/account/horizon.stories.tsx'
import * as deletionStories from '../../stories/account/key-deletion.stories.tsx'
import * as keysStories from '../../stories/account/keys-panel.stories.tsx'
import * as retentionStories from '../../stories/account/retention-panel.stories.tsx'
import * as usageStories from '../../stories/account/usage-chart.stories.tsx'
import { look, type Look } from './look.ts'

const horizon = composeStories(horizonStories)
const deletion = composeStories(deletionStories)
const keys = composeStories(keysStories)
const retention = composeStories(retentionStories)
const usage = composeStories(usageStories)

/** What an account sees of its use, of what is kept and of its keys. */
export const accountLooks: readonly Look[] = [
  look('account-around-table', horizon.NearTheirEnd, 'tall dark narrow'),
  look('account-usage', usage.ExpiredPart, 'light rtl forced'),
  look('account-usage-card', usage.Card, 'dark'),
  look('account-retention', retention.History),
  look('account-keys', keys.Keys, 'light'),
  look('account-key-deletion', deletion.Counted),
]
