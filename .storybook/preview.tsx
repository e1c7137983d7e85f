import type { Preview } from '@storybook/react-vite'
import '../src/atoms/tokens/tokens.css'
import '../src/atoms/tokens/base.css'

const preview: Preview = {
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Atoms', 'Molecules', 'Organisms', 'Samples'] } },
  },
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        title: 'Scheme',
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { scheme: 'light' },
  decorators: [
    (Story, { globals }) => {
      document.documentElement.dataset['scheme'] = String(globals['scheme'] ?? 'light')
      return <Story />
    },
  ],
}

export default preview
