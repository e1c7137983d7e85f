import type { LambdaFrame } from '@/model/lambda/lambda'
import type { SandboxJob, WorkerFailure } from '@/model/lambda/sandboxProtocol'

/** An error as the virtual machine describes it. */
export interface Described {
  readonly code: 'thrown' | 'compile' | 'missing' | 'denied' | 'output'
  readonly name?: string
  readonly message: string
  readonly stack: string
}

/** Frames that are kept of an error. */
const FRAMES = 20
/** `    at name (path:line:column)`, or without a name. The path may hold blanks and brackets. */
const FRAME = /^\s*at (?:(.*?) \()?(\/.*):(\d+):\d+\)?$/

/** The places in the project's own texts that a stack names, innermost first. */
function framesIn(stack: string, job: Pick<SandboxJob, 'modules'>): readonly LambdaFrame[] {
  const own = new Set(job.modules.map(({ path }) => path))
  return stack
    .split('\n')
    .flatMap((line): LambdaFrame[] => {
      const [, name, path = '', at] = FRAME.exec(line) ?? []
      if (!own.has(path)) return []
      const isNamed = name !== undefined && !/^<.*>$/.test(name)
      return [{ path, line: Number(at), ...(isNamed && { name }) }]
    })
    .slice(0, FRAMES)
}

/** What an error of the code means for the run. */
export function failureOf(
  error: Described,
  job: Pick<SandboxJob, 'modules' | 'memory'>,
): WorkerFailure {
  const { code, name, message } = error
  const frames = framesIn(error.stack, job)
  const named = { ...(name !== undefined && { name }), ...(frames.length > 0 && { frames }) }
  if (
    name === 'InternalError' &&
    /out of memory|string too long|invalid array length/.test(message)
  ) {
    const megabytes = Math.round(job.memory / 1024 / 1024)
    return {
      code: 'memory',
      message: `It needed more than its ${megabytes} MB of memory.`,
      ...named,
    }
  }
  if (code === 'output') {
    return {
      code,
      message: `What it returned cannot be written as JSON: ${message || 'it says not why'}.`,
      ...named,
    }
  }
  return { code, message: message || 'It threw an error without a message.', ...named }
}
