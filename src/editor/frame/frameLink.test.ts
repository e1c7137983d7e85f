// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FrameMessage, HostMessage } from '@/model/canvasProtocol'
import { openFrameLink } from './frameLink'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

function talking() {
  const other = document.body.appendChild(document.createElement('iframe')).contentWindow
  const sent: HostMessage[] = []
  if (!other) throw new Error('jsdom made a frame without a window.')
  vi.spyOn(other, 'postMessage').mockImplementation((message: HostMessage) => sent.push(message))
  const heard: FrameMessage[] = []
  const onSilent = vi.fn<() => void>()
  const link = openFrameLink({
    frame: () => other,
    hear: (message) => heard.push(message),
    onSilent,
  })
  const say = (data: unknown, source: Window | null = other) =>
    window.dispatchEvent(new MessageEvent('message', { data, source }))
  return { link, sent, heard, onSilent, say }
}

describe('openFrameLink', () => {
  it('hears its own frame only, and only what has a known shape', () => {
    const { heard, say, link } = talking()
    say({ kind: 'height', height: 10 }, window)
    say({ kind: 'height', height: 'tall' })
    expect(heard).toEqual([])
    say({ kind: 'height', height: 10 })
    expect(heard).toEqual([{ kind: 'height', height: 10 }])
    link.close()
    say({ kind: 'height', height: 11 })
    expect(heard).toHaveLength(1)
  })

  it('matches answers to questions by their number', async () => {
    const { link, sent, say } = talking()
    const first = link.hit({ x: 1, y: 1 })
    const second = link.hit({ x: 2, y: 2 })
    const [a, b] = sent.flatMap((message) => (message.kind === 'hit' ? [message.seq] : []))
    const rect = { x: 0, y: 0, width: 1, height: 1 }
    say({ kind: 'hit', seq: b, path: 'r/b%2F1', rect })
    say({ kind: 'hit', seq: a, path: null, rect: null })
    expect(await first).toBeNull()
    expect(await second).toEqual({ id: 'b/1', path: 'r/b%2F1' })
  })

  it('gives up a frame that does not answer while it is talked to, once', async () => {
    const { link, onSilent } = talking()
    const question = link.measure([]).catch((error: unknown) => error)
    link.send({ kind: 'hover', id: null })
    vi.advanceTimersByTime(1999)
    expect(onSilent).not.toHaveBeenCalled()
    vi.advanceTimersByTime(2)
    expect(await question).toEqual(new Error('The canvas is gone.'))
    expect(onSilent).toHaveBeenCalledTimes(1)
  })

  it('keeps a frame that answers, and asks nothing when nobody talks', () => {
    const { link, sent, say, onSilent } = talking()
    link.send({ kind: 'hover', id: 'a' })
    const ping = sent.find((message) => message.kind === 'ping')
    say({ kind: 'pong', seq: ping?.kind === 'ping' ? ping.seq : 0 })
    const before = sent.length
    vi.advanceTimersByTime(60_000)
    expect(onSilent).not.toHaveBeenCalled()
    expect(sent).toHaveLength(before)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('gives up a frame whose code does not come to an end, and says whose', () => {
    const { say, onSilent } = talking()
    say({ kind: 'running', type: 'component:a' })
    say({ kind: 'running', type: null })
    vi.advanceTimersByTime(5000)
    expect(onSilent).not.toHaveBeenCalled()
    say({ kind: 'running', type: 'component:b' })
    vi.advanceTimersByTime(2001)
    expect(onSilent).toHaveBeenCalledExactlyOnceWith('component:b')
  })

  it('gives up a frame that floods', () => {
    const { say, onSilent, heard } = talking()
    for (let count = 0; count < 5000; count++) say({ kind: 'height', height: count })
    expect(onSilent).toHaveBeenCalledTimes(1)
    expect(heard).toHaveLength(3000)
  })

  it('gives a load more time', () => {
    const { link, onSilent } = talking()
    link.send({ kind: 'load', treeId: 't', rootId: 'r', records: '[]' })
    vi.advanceTimersByTime(10_000)
    expect(onSilent).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10_001)
    expect(onSilent).toHaveBeenCalledTimes(1)
  })
})
