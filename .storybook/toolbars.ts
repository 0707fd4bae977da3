import type { Preview } from '@storybook/react-vite'

/** What a designer switches while looking at any story. */
export const toolbars: Preview['globalTypes'] = {
  theme: {
    name: 'Theme',
    toolbar: {
      icon: 'mirror',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light' },
        { value: 'dark', title: 'Dark' },
        { value: 'auto', title: 'As the system' },
      ],
    },
  },
  density: {
    name: 'Density',
    toolbar: {
      icon: 'component',
      dynamicTitle: true,
      items: [
        { value: 'comfortable', title: 'Comfortable' },
        { value: 'compact', title: 'Compact' },
        { value: 'dense', title: 'Dense' },
      ],
    },
  },
  direction: {
    name: 'Direction',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
}
