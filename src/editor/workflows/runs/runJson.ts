import { saveJson } from '@/lib/download'
import { readRunEvents } from '@/store/workflows'

/** Saves a run as JSON: the workflow as it was, and all that happened. */
export async function downloadRun(runId: string): Promise<void> {
  saveJson(await textOf(runId), `run-${runId}.json`)
}

/** Copies a run as JSON. A browser that refuses the clipboard copies nothing. */
export async function copyRun(runId: string): Promise<void> {
  const text = await textOf(runId)
  await navigator.clipboard.writeText(text).catch(() => {})
}

async function textOf(runId: string): Promise<string> {
  const events = await readRunEvents(runId)
  return JSON.stringify({ format: 'espalier-run', version: 1, events }, null, 2)
}
