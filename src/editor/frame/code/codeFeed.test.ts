import { expect, it } from 'vitest'
import type { HostMessage } from '@/model/canvasProtocol'
import type { CanvasComponent, CanvasModule } from '@/model/code/canvasCode'
import { createCodeFeed } from './codeFeed'

const module = (path: string, code: string, imports: CanvasModule['imports'] = {}) =>
  [path, { path, code, imports }] as const
const running = (name: string): CanvasComponent => ({
  type: `component:${name}`,
  name,
  state: { is: 'running', entry: `/${name}` },
})

it('sends what differs, with all that it needs', () => {
  const sent: HostMessage[] = []
  const feed = createCodeFeed((message) => sent.push(message))
  const first = [module('/a', '1', { './b': '/b' }), module('/b', '2'), module('/unused', '3')]
  feed({ components: [running('a')], modules: new Map(first) })
  expect(sent).toEqual([
    {
      kind: 'code',
      components: [running('a')],
      gone: [],
      modules: first.slice(0, 2).map(([, one]) => one),
    },
  ])
  feed({ components: [running('a')], modules: new Map(first) })
  expect(sent).toHaveLength(1)
  feed({ components: [running('a')], modules: new Map([...first, module('/b', 'new')]) })
  expect(sent[1]).toMatchObject({ components: [], modules: [{ path: '/b', code: 'new' }] })
  const held: CanvasComponent = { ...running('a'), state: { is: 'held', because: 'hung' } }
  feed({ components: [held], modules: new Map(first) })
  expect(sent[2]).toMatchObject({ components: [held], modules: [] })
  feed({ components: [], modules: new Map() })
  expect(sent[3]).toMatchObject({ components: [], gone: ['component:a'] })
})
