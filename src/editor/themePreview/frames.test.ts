import { expect, it } from 'vitest'
import type { FrameLink } from '@/editor/frame/frameLink'
import type { HostMessage } from '@/model/canvasProtocol'
import { createFrames } from './frames'

function setup() {
  const sent: string[] = []
  const link = (name: string) =>
    ({
      send(message: HostMessage) {
        const by = message.kind === 'scroll' ? ` ${message.dy}` : ''
        sent.push(`${name} ${message.kind}${by}`)
      },
    }) as FrameLink
  const frames = createFrames()
  return { frames, link, sent }
}

it('one that comes later hears what the others were told last', () => {
  const { frames, link, sent } = setup()
  frames.add('a', link('a'))
  frames.tell({ kind: 'tokenUsers', seq: 1, token: 'primary' })
  frames.tell({ kind: 'tokenUsers', seq: 2, token: null })
  frames.add('b', link('b'))
  expect(sent).toEqual(['a tokenUsers', 'a tokenUsers', 'b tokenUsers'])
})

it('the others follow the one that a person is at, and do not pull it back', () => {
  const { frames, link, sent } = setup()
  frames.add('a', link('a'))
  frames.add('b', link('b'))
  frames.lead('a')
  frames.scrolled('a', { x: 0, y: 100 })
  // b is shorter and comes only so far.
  frames.scrolled('b', { x: 0, y: 60 })
  frames.scrolled('a', { x: 0, y: 120 })
  expect(sent).toEqual(['b scroll 100', 'b scroll 60'])
  frames.scrolled('a', { x: 0, y: 120 })
  expect(sent).toHaveLength(2)
})
