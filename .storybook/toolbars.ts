import type { Preview } from '@storybook/react-vite'

/** What a designer switches while looking at any story. Titles are short, for they stand beside each other; the viewport has a tool of its own. */
export const toolbars: NonNullable<Preview['globalTypes']> = {
  theme: choice('Theme', 'mirror', {
    light: 'Light',
    dark: 'Dark',
    auto: 'As the system',
  }),
  density: choice('Density', 'component', {
    comfortable: 'Comfortable',
    compact: 'Compact',
    dense: 'Dense',
  }),
  direction: choice('Direction', 'transfer', {
    ltr: 'LTR',
    rtl: 'RTL',
  }),
  language: choice('Language', 'globe', {
    usual: 'Own language',
    english: 'English',
    german: 'German',
    japanese: 'Japanese',
    arabic: 'Arabic',
    pseudo: 'Pseudo: strange and long',
  }),
  timeZone: choice('Time zone', 'time', {
    usual: 'Own zone',
    browser: 'Browser’s zone',
    utc: 'UTC',
    'new-york': 'New York',
    kathmandu: 'Kathmandu, +05:45',
    apia: 'Apia, +13:00',
  }),
  contrast: choice('Contrast', 'contrast', {
    usual: 'Contrast',
    more: 'More contrast',
    forced: 'Forced colours, about',
  }),
  motion: choice('Motion', 'play', {
    usual: 'Motion',
    reduced: 'Reduced motion',
  }),
}

/** The first choice of each is what a story shows by itself. */
export const usualGlobals: Readonly<Record<string, string>> = {
  theme: 'light',
  density: 'comfortable',
  direction: 'ltr',
  language: 'usual',
  timeZone: 'usual',
  contrast: 'usual',
  motion: 'usual',
}

type Toolbar = NonNullable<Preview['globalTypes']>[string]

function choice(
  name: string,
  icon: NonNullable<NonNullable<Toolbar['toolbar']>['icon']>,
  titles: Readonly<Record<string, string>>,
): Toolbar {
  const items = Object.entries(titles).map(([value, title]) => ({ value, title }))
  return { name, toolbar: { icon, title: name, dynamicTitle: true, items } }
}
