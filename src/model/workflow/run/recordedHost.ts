import type { StepHost } from '../kinds/context'
import type { Effect } from '../kinds/kind'

/** A call that a step made, for the journal. */
export interface CallRecord {
  readonly called: (n: number, call: string, about: string, effect: Effect) => void
  readonly answered: (n: number, ok: boolean, took: number) => void
}

/** A host whose calls are written down: what was asked of whom, and whether it went well. */
export function recordedHost(host: StepHost, record: CallRecord, now: () => number): StepHost {
  let calls = 0
  async function recorded<T>(
    call: string,
    about: string,
    effect: Effect,
    does: () => Promise<T>,
  ): Promise<T> {
    const n = (calls += 1)
    const began = now()
    record.called(n, call, about, effect)
    try {
      const answer = await does()
      record.answered(n, true, now() - began)
      return answer
    } catch (error) {
      record.answered(n, false, now() - began)
      throw error
    }
  }
  return {
    sleepUntil: host.sleepUntil,
    toast: host.toast,
    runLambda: (name, input, options) =>
      recorded('runLambda', name, 'write', () => host.runLambda(name, input, options)),
    runWorkflow: (name, input, options) =>
      recorded('runWorkflow', name, 'read', () => host.runWorkflow(name, input, options)),
    fetch: (request, options) =>
      recorded(
        'fetch',
        `${request.method} ${withoutQuery(request.url)}`,
        request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'write',
        () => host.fetch(request, options),
      ),
    readFile: (path) => recorded('readFile', path, 'read', () => host.readFile(path)),
    writeFile: (path, text) =>
      recorded('writeFile', path, 'write', () => host.writeFile(path, text)),
    readTree: (name) => recorded('readTree', name, 'read', () => host.readTree(name)),
    setProps: (name, changes) =>
      recorded('setProps', name, 'write', () => host.setProps(name, changes)),
  }
}

/** An address without what may be a secret: keys are handed over in queries, names and passwords before the host. */
function withoutQuery(url: string): string {
  if (!URL.canParse(url)) return url.split(/[?#]/, 1)[0] ?? ''
  const { origin, pathname } = new URL(url)
  return origin + pathname
}
