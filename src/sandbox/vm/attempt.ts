import type { QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core'
import { isNestedDeeper } from '@/model/jsonDepth'
import { LAMBDA_LIMITS } from '@/model/lambda/limits'
import {
  LAST_WORD,
  type SandboxJob,
  type WorkerFailure,
  type WorkerOrder,
  type WorkerWord,
} from '@/model/lambda/sandboxProtocol'
import { prepare, thrownBy, type Entry } from './bridge'
import { failureOf, type Described } from './failure'
import { createLogs } from './logs'
import { createTimers } from './timers'

/** Jobs that run between two looks at the clock. */
const SLICE = 200

/** One virtual machine for one attempt. */
export interface Attempt {
  readonly start: (job: SandboxJob) => void
  readonly tell: (order: WorkerOrder) => void
}

/** Where the words of an attempt go, and its clock; tests bring their own. */
export interface AttemptHost {
  readonly say: (text: string) => void
  /** Milliseconds. */
  readonly now: () => number
}

/**
 * Makes a virtual machine that waits for its job. Everything but the job is done here, so that a spare one starts at once. What
 * the host itself throws in it (its own stack ends before that of the machine, or its memory is torn) ends the attempt as
 * `crashed`; nothing is freed afterwards, as that would abort.
 */
export function createAttempt(quickJs: QuickJSWASMModule, host: AttemptHost): Attempt {
  const runtime = quickJs.newRuntime({ maxStackSizeBytes: LAMBDA_LIMITS.stack })
  const vm = runtime.newContext()
  const began = host.now()
  let job: SandboxJob | undefined
  let startedAt = began
  let ended = false
  /** The outcome, as the machine said it; told once it has returned. */
  let outcome: { readonly output: string } | { readonly error: Described } | undefined
  let cpuUsed = 0
  let enteredAt: number | undefined
  let calls = 0
  let inFlight = 0
  let isOver = false

  const say = (word: WorkerWord) => host.say(JSON.stringify(word))
  const logs = createLogs({
    at: () => Math.round(host.now() - startedAt),
    flush: (lines, cut) => say({ kind: 'logs', lines, cut }),
  })
  const timers = createTimers((id) => run('fire', vm.newNumber(id)))

  runtime.setInterruptHandler(() => {
    if (outcome) return true
    if (!job || enteredAt === undefined) return false
    isOver ||= cpuUsed + host.now() - enteredAt > job.cpu
    return isOver
  })

  const entries = prepare(vm, {
    log: (level, text) => logs.add(level, text),
    setTimer: timers.set,
    clearTimer: timers.clear,
    call(seq, request) {
      calls += 1
      if (calls > LAMBDA_LIMITS.calls)
        return `It called the host more than ${LAMBDA_LIMITS.calls} times.`
      inFlight += 1
      say({ kind: 'call', seq, request })
      return undefined
    },
    done: (output) => (outcome ??= { output }),
    failed: (error) => (outcome ??= { error }),
  })

  /** Lets the machine work, within its time. Answers whether it returned by itself. */
  function enter<T>(work: () => T): T | undefined {
    if (ended) return undefined
    enteredAt = host.now()
    try {
      return work()
    } catch (error) {
      crash(error)
      return undefined
    } finally {
      cpuUsed += host.now() - (enteredAt ?? host.now())
      enteredAt = undefined
    }
  }

  function run(entry: Entry, ...args: readonly QuickJSHandle[]): void {
    const result = enter(() => vm.callFunction(entries[entry], vm.undefined, ...args))
    if (result?.error && !outcome && !isOver) outcome = { error: thrownBy(vm, result.error) }
    work()
  }

  /** Runs what waits in the machine, with a look at the clock between the slices, until it is still or ended. */
  function work(): void {
    const isAtIt = () => !ended && !outcome && !isOver && runtime.hasPendingJob()
    while (isAtIt()) {
      enter(() => runtime.executePendingJobs(SLICE))
      isOver ||= job !== undefined && cpuUsed > job.cpu
    }
    if (ended || !job) return
    if (outcome)
      return 'output' in outcome ? finish(outcome.output) : fail(failureOf(outcome.error, job))
    if (isOver) {
      const message = `It computed for longer than ${seconds(job.cpu)}. Give it more time, or less to do at once.`
      return fail({ code: 'timeout', message })
    }
    if (inFlight === 0 && timers.count() === 0) {
      const message =
        'Its promise waits for something that never comes: no call and no timer is under way. Is a “resolve” missing?'
      fail({ code: 'neverSettled', message })
    }
  }

  function finish(output: string): void {
    const limit = LAMBDA_LIMITS.output
    if (output.length > limit || new TextEncoder().encode(output).length > limit) {
      const message = `What it returned has more than ${limit / 1024 / 1024} MB as JSON. Return less, or write it to a file.`
      return fail({ code: 'output', message })
    }
    if (isNestedDeeper(output, LAMBDA_LIMITS.depth)) {
      const message = `What it returned nests more than ${LAMBDA_LIMITS.depth} levels deep. Return something flatter.`
      return fail({ code: 'output', message })
    }
    end((memory) => `{"kind":"done",${memory}"output":${output}}`)
  }

  function fail(error: WorkerFailure): void {
    end((memory) => `{"kind":"failed",${memory}"error":${JSON.stringify(error)}}`)
  }

  function crash(error: unknown): void {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    const message = `It brought its virtual machine down (${text}): it nests or recurses too deeply.`
    fail({ code: 'crashed', message })
  }

  function end(word: (memory: string) => string): void {
    if (ended) return
    ended = true
    timers.clearAll()
    logs.flush()
    host.say(LAST_WORD + word(memoryText()))
  }

  function memoryText(): string {
    try {
      const used = vm.dump(runtime.computeMemoryUsage()) as { readonly memory_used_size?: number }
      return used.memory_used_size === undefined ? '' : `"memoryUsed":${used.memory_used_size},`
    } catch {
      return '' // a machine that crashed says nothing of itself
    }
  }

  /** Does once what each run does: the browser reads and compiles each function with its first call. */
  function rehearse(): void {
    vm.unwrapResult(vm.evalCode('(async () => { await null })()', 'espalier:rehearsal')).dispose()
    runtime.executePendingJobs(SLICE)
    runtime.computeMemoryUsage().consume((usage) => vm.dump(usage))
  }
  rehearse()

  return {
    start(given) {
      job = given
      startedAt = host.now()
      runtime.setMemoryLimit(given.memory)
      for (const { path, code, imports } of given.modules) {
        const compiled = enter(() =>
          vm.evalCode(`(function(require,module,exports){${code}\n})`, path),
        )
        if (!compiled) return
        if (compiled.error) {
          const error = thrownBy(vm, compiled.error)
          const isSyntax = error.name === 'SyntaxError'
          return fail(failureOf(isSyntax ? { ...error, code: 'compile' } : error, given))
        }
        const texts = [path, JSON.stringify(imports)].map((text) => vm.newString(text))
        const [name = vm.undefined, meaning = vm.undefined] = texts
        enter(() => vm.callFunction(entries.define, vm.undefined, name, compiled.value, meaning))
      }
      const { entry, handler, input, env, idempotencyKey, seed } = given
      const context = { entry, handler, input, env, idempotencyKey, seed }
      run('start', vm.newString(JSON.stringify(context)))
    },
    tell(order) {
      if (ended) return
      if (order.kind === 'abort') return run('abort')
      inFlight -= 1
      const answer = JSON.stringify(order.ok ? order.value : order.error)
      run('settle', vm.newNumber(order.seq), order.ok ? vm.true : vm.false, vm.newString(answer))
    },
  }
}

function seconds(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${Math.round(ms / 100) / 10} s`
}
