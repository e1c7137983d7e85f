import wasmUrl from '@jitl/quickjs-wasmfile-release-sync/wasm?url'
// oxlint-disable-next-line import/default -- Vite makes it
import workerUrl from '@/sandbox/worker?worker&url'
import { openCage, type Cage, type CageParts } from './cage'

export { fetchWithin } from './fetcher'
export type { Cage, CageEnd, CageStart } from './cage'

let parts: Promise<CageParts> | undefined
let open: Promise<Cage> | undefined

/** The cage of this page: loaded with the first run, and anew after it fell silent. Rejected with a sentence. */
export function cage(): Promise<Cage> {
  open = open ? open.then((before) => (before.isGone() ? start() : before), start) : start()
  return open
}

async function start(): Promise<Cage> {
  parts ??= loadParts()
  try {
    return await openCage(parts)
  } catch (error) {
    parts = undefined
    throw error
  }
}

/** Fetched here, as the frame reaches nothing. */
async function loadParts(): Promise<CageParts> {
  const [worker, wasm] = await Promise.all([
    import.meta.env.DEV
      ? // The development server gives modules one by one.
        `import ${JSON.stringify(new URL(workerUrl, location.href).href)}`
      : fetchPart(workerUrl).then((answer) => answer.text()),
    fetchPart(wasmUrl).then((answer) => answer.arrayBuffer()),
  ])
  return { worker, workerType: import.meta.env.DEV ? 'module' : 'classic', wasm }
}

async function fetchPart(url: string): Promise<Response> {
  const answer = await fetch(url).catch(() => undefined)
  if (answer?.ok) return answer
  throw new Error(
    'The sandbox could not be loaded. Check that the server can be reached, and run it again.',
  )
}
