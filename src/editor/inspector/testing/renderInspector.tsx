import { beforeAll } from 'vitest'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { act } from 'react'
import { Provider } from 'react-redux'
import type { ComponentDefinition, Definitions } from '@/model/definition'
import type { JsonObject } from '@/model/json'
import { getNode } from '@/model/tree/doc'
import type { NestedNode } from '@/model/tree/types'
import { redo, selectNodes, undo } from '@/store/editing'
import { selectDoc, selectSelection } from '@/store/selectors/trees'
import { historyOf } from '@/store/slices/historySlice'
import { makeTestStore } from '@/store/testing'
import { InspectorPanel } from '..'
import { nodeInspector } from '../nodeInspectorApart'

// Its code comes apart from the panel's.
beforeAll(() => nodeInspector.preload())

const gauge: ComponentDefinition = {
  type: 'Gauge',
  level: 'atom',
  label: 'Gauge',
  category: 'Data',
  icon: 'box',
  description: 'Has a prop of every kind.',
  slots: [],
  props: {
    title: { kind: 'text', label: 'Title' },
    note: { kind: 'longText', label: 'Note' },
    size: { kind: 'number', label: 'Size', min: 0, max: 64, unit: 'px', section: 'layout' },
    live: { kind: 'switch', label: 'Live', section: 'behaviour' },
    tone: {
      kind: 'choice',
      label: 'Tone',
      options: ['calm', 'loud'],
      display: 'segments',
      section: 'style',
    },
    shape: { kind: 'choice', label: 'Shape', options: ['round', 'flat'], section: 'style' },
    paint: { kind: 'color', label: 'Paint', section: 'style' },
    gap: { kind: 'spacing', label: 'Gap', section: 'layout' },
    symbol: { kind: 'icon', label: 'Symbol' },
    link: { kind: 'url', label: 'Link', section: 'behaviour' },
    picture: { kind: 'image', label: 'Picture' },
    rows: {
      kind: 'list',
      label: 'Rows',
      summary: 'text',
      entry: { text: 'New row' },
      fields: {
        text: { kind: 'text', label: 'Row text' },
        share: { kind: 'number', label: 'Share', min: 0, max: 1 },
      },
    },
    marks: { kind: 'json', label: 'Marks', shape: { is: 'list', of: { is: 'number' } } },
  },
  defaults: { title: 'Gauge', size: 16, live: false, tone: 'calm', gap: '4', rows: [] },
}

const definitions: Definitions = new Map([
  ['Gauge', gauge],
  [
    'Dial',
    {
      ...gauge,
      type: 'Dial',
      label: 'Dial',
      props: { title: gauge.props['title'] ?? { kind: 'text', label: 'Title' } },
    },
  ],
])

const page: NestedNode = {
  id: 'page',
  type: 'div',
  children: [
    { id: 'one', type: 'Gauge', props: {} },
    { id: 'two', type: 'Gauge', props: { title: 'Second' } },
    { id: 'dial', type: 'Dial', props: {} },
    { id: 'html', type: 'section', props: { hidden: true, data: { a: 1 } } },
    { id: 'odd', type: 'Sparkline', name: 5, props: { points: 3 } },
  ],
}

/** Shows the inspector over a small document and answers what a test does and looks at. */
export function renderInspector(selected: readonly string[], props: JsonObject = {}) {
  const children =
    page.children?.map((node) => (node.id === 'one' ? { ...node, props } : node)) ?? []
  const store = makeTestStore({ trees: [{ id: 't', name: 'Page', root: { ...page, children } }] })
  const select = (...ids: readonly string[]) =>
    act(() => void store.dispatch(selectNodes({ treeId: 't', ids })))
  select(...selected)
  const view = render(
    <Provider store={store}>
      <InspectorPanel definitions={definitions} />
    </Provider>,
  )
  const node = (id: string) => {
    const doc = selectDoc(store.getState(), 't')
    return doc && getNode(doc, id)
  }
  return {
    ...view,
    user: userEvent.setup(),
    select,
    node,
    propsOf: (id: string) => node(id)?.props,
    labels: () => historyOf(store.getState().history, 't').past.map(({ label }) => label),
    selection: () => selectSelection(store.getState(), 't'),
    undo: () => act(() => void store.dispatch(undo('t'))),
    redo: () => act(() => void store.dispatch(redo('t'))),
  }
}
