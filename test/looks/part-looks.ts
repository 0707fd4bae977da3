import { composeStories } from '@storybook/react-vite'
import * as cellStories from '../../stories/parts/cells.stories.tsx'
import * as keyStateStories from '../../stories/parts/key-state-icon.stories.tsx'
import * as noticeStories from '../../stories/parts/notices.stories.tsx'
import * as statusStories from '../../stories/parts/status-badge.stories.tsx'
import { look, type Look } from './look.ts'

const cells = composeStories(cellStories)
const keyStates = composeStories(keyStateStories)
const notices = composeStories(noticeStories)
const statuses = composeStories(statusStories)

/** Parts by themselves, in every state they have. */
export const partLooks: readonly Look[] = [
  look('part-statuses', statuses.EveryClass, 'light dark forced'),
  look('part-methods', cells.Methods, 'light'),
  look('part-key-states', keyStates.EveryState, 'light forced'),
  look('part-notice', notices.Warning),
]
