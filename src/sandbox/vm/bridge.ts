import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core'
import type { HostRequest } from '@/model/lambda/sandboxProtocol'
import type { Described } from './failure'
import inspectSource from './inspect.js?raw'
import preludeSource from './prelude.js?raw'

/** The ways into the machine that `prelude.js` gives. */
export type Entry = 'define' | 'start' | 'settle' | 'fire' | 'abort'

/** What the machine may ask of the worker. */
export interface Bridge {
  readonly log: (level: string, text: string) => boolean
  readonly setTimer: (id: number, delay: number, repeats: boolean) => boolean
  readonly clearTimer: (id: number) => void
  /** Answers why it is refused. */
  readonly call: (seq: number, request: HostRequest) => string | undefined
  readonly done: (output: string) => void
  readonly failed: (error: Described) => void
}

/** Gives the machine its globals; answers the ways in. Texts cross as JSON, as a NUL would end any other one. */
export function prepare(
  vm: QuickJSContext,
  bridge: Bridge,
): Readonly<Record<Entry, QuickJSHandle>> {
  const given = vm.newObject()
  const give = (name: string, work: (...args: QuickJSHandle[]) => QuickJSHandle | undefined) =>
    vm.setProp(
      given,
      name,
      vm.newFunction(name, (...args) => work(...args) ?? vm.undefined),
    )
  const textOf = (handle: QuickJSHandle | undefined) => (handle ? vm.getString(handle) : '')
  const numberOf = (handle: QuickJSHandle | undefined) => (handle ? vm.getNumber(handle) : 0)
  const truth = (holds: boolean) => (holds ? vm.true : vm.false)
  give('log', (level, text) => truth(bridge.log(textOf(level), JSON.parse(textOf(text)) as string)))
  give('setTimer', (id, delay, repeats) =>
    truth(
      bridge.setTimer(
        numberOf(id),
        numberOf(delay),
        repeats !== undefined && vm.eq(repeats, vm.true),
      ),
    ),
  )
  give('clearTimer', (id) => {
    bridge.clearTimer(numberOf(id))
    return undefined
  })
  give('call', (seq, request) => {
    const refused = bridge.call(numberOf(seq), JSON.parse(textOf(request)) as HostRequest)
    if (refused === undefined) return undefined
    return vm.newString(JSON.stringify({ name: 'LimitError', message: refused }))
  })
  give('done', (output) => {
    bridge.done(textOf(output))
    return undefined
  })
  give('failed', (error) => {
    bridge.failed(JSON.parse(textOf(error)) as Described)
    return undefined
  })
  const inspect = vm.unwrapResult(vm.evalCode(inspectSource, 'espalier:inspect'))
  const prelude = vm.unwrapResult(vm.evalCode(preludeSource, 'espalier:prelude'))
  const show = vm.unwrapResult(vm.callFunction(inspect, vm.undefined))
  const ways = vm.unwrapResult(vm.callFunction(prelude, vm.undefined, given, show))
  const way = (name: Entry) => vm.getProp(ways, name)
  return {
    define: way('define'),
    start: way('start'),
    settle: way('settle'),
    fire: way('fire'),
    abort: way('abort'),
  }
}

/** An error that left the machine itself, and not by its own description. */
export function thrownBy(vm: QuickJSContext, handle: QuickJSHandle): Described {
  const dumped: unknown = vm.dump(handle)
  if (typeof dumped !== 'object' || dumped === null)
    return { code: 'thrown', message: String(dumped), stack: '' }
  const { name, message, stack } = dumped as Readonly<Record<string, unknown>>
  return {
    code: 'thrown',
    ...(typeof name === 'string' && { name }),
    message: typeof message === 'string' ? message : '',
    stack: typeof stack === 'string' ? stack : '',
  }
}
