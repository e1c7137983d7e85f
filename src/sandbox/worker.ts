import { LAST_WORD, type SandboxJob, type WorkerOrder } from '@/model/lambda/sandboxProtocol'
import { createAttempt, type Attempt } from './vm/attempt'
import { startQuickJs } from './vm/quickJs'

/** What the frame says to a worker. */
export type ToWorker =
  | { readonly kind: 'warm'; readonly wasm: WebAssembly.Module }
  | { readonly kind: 'start'; readonly job: SandboxJob }
  | { readonly kind: 'tell'; readonly order: WorkerOrder }

let attempt: Promise<Attempt> | undefined

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
const say = (text: string) => self.postMessage(text)

async function hear(message: ToWorker): Promise<void> {
  if (message.kind === 'warm') {
    attempt ??= startQuickJs(message.wasm).then((quickJs) =>
      createAttempt(quickJs, { say, now: () => performance.now() }),
    )
    await attempt
    return
  }
  const running = await attempt
  if (message.kind === 'start') running?.start(message.job)
  else running?.tell(message.order)
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  hear(data).catch((error: unknown) => {
    const failure = {
      code: 'crashed',
      message: `The virtual machine did not start: ${String(error)}.`,
    }
    say(LAST_WORD + JSON.stringify({ kind: 'failed', error: failure }))
  })
})
