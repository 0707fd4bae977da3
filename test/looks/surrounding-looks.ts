import { composeStories } from '@storybook/react-vite'
import * as elementStories from '../../stories/elements/custom-elements.stories.tsx'
import * as arabicActivity from '../../stories/languages/activity.stories.tsx'
import * as llmLanguages from '../../stories/languages/llm-logs.stories.tsx'
import * as logsLanguages from '../../stories/languages/logs.stories.tsx'
import * as viewStories from '../../stories/state/saved-views.stories.tsx'
import * as brandStories from '../../stories/theming/brands.stories.tsx'
import { look, type Look } from './look.ts'

const elements = composeStories(elementStories)
const activity = composeStories(arabicActivity)
const llm = composeStories(llmLanguages)
const logs = composeStories(logsLanguages)
const views = composeStories(viewStories)
const brands = composeStories(brandStories)

/** Saved views, languages, brands, and tables that no React surrounds. */
export const surroundingLooks: readonly Look[] = [
  look('views-open', views.Changed, 'light'),
  look('arabic-logs', logs.Arabic, 'light'),
  look('arabic-activity', activity.Arabic, 'dark'),
  look('arabic-llm', llm.Arabic, 'narrow'),
  look('brand-shadcn', brands.Shadcn, 'light'),
  look('brand-warm', brands.Warm, 'dark'),
  look('element', elements.InAShadowRoot, 'light'),
]
