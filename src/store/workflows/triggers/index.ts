import { standForLead } from '@/lib/leader'
import type { WorkflowNode } from '@/model/workflow/types'
import { fitsPattern } from '@/model/workflow/pathPattern'
import { hear, type ChangedFile } from '../words'
import type { WatchedStore } from '../watchedStore'
import { tellFileChanges } from './fileChanges'
import { createFiring } from './fire'
import { keepSchedules } from './schedules'
import { selectTriggers } from './triggers'

/** After an edit the triggers are looked at once no other one follows for this long, in ms. */
const QUIET = 300

/** Begins runs when files change and when it is time, while the project is open; of all tabs in one. Answers how to stop. */
export function startTriggers(store: WatchedStore, projectId: string): () => void {
  const stopTelling = tellFileChanges(store, projectId)
  let stopLeading = () => {}
  const stopStanding = standForLead({
    name: `espalier-triggers-${projectId}`,
    channel: store.extra.channel,
    lead: () => {
      stopLeading = lead(store, projectId)
    },
    follow: () => stopLeading(),
    joined() {},
  })
  return () => {
    stopTelling()
    stopStanding()
    stopLeading()
  }
}

function lead(store: WatchedStore, projectId: string): () => void {
  const { getState, extra } = store
  const fire = createFiring(store, projectId)
  let triggers: readonly WorkflowNode[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const schedules = keepSchedules(extra.now, (node, at) => {
    const cause = { kind: 'schedule', about: new Date(at).toLocaleString() } as const
    const input = { at: new Date(at).toISOString() }
    fire({ node, cause, input, id: `schedule-${projectId}-${node.id}-${at}`, ifBusy: 'drop' })
  })

  function look(): void {
    triggers = selectTriggers(getState())
    schedules.keep(triggers.filter(({ kind }) => kind === 'schedule'))
  }

  function changed({ id, path, updatedAt, by }: ChangedFile): void {
    for (const node of triggers) {
      const { path: pattern } = node.params
      if (node.kind !== 'fileChanged' || typeof pattern !== 'string') continue
      // What its own runs brought about would bring it about again.
      if (!fitsPattern(path, pattern.trim()) || by.includes(node.workflowId)) continue
      const input = { path, name: path.slice(path.lastIndexOf('/') + 1) }
      const cause = { kind: 'file', about: path } as const
      fire({
        node,
        cause,
        input,
        behind: by,
        id: `file-${projectId}-${node.id}-${id}-${updatedAt}`,
        ifBusy: 'queue',
      })
    }
  }

  let seen = partsOf(store)
  const unsubscribe = store.subscribe(() => {
    const now = partsOf(store)
    if (now.every((part, at) => part === seen[at])) return
    seen = now
    clearTimeout(timer)
    timer = setTimeout(look, QUIET)
  })
  const deaf = hear((word) => {
    if (word.type === 'file' && word.projectId === projectId) changed(word)
  })
  look()
  return () => {
    unsubscribe()
    deaf()
    clearTimeout(timer)
    schedules.stop()
  }
}

function partsOf({ getState }: WatchedStore): readonly unknown[] {
  const { workflowParts, workflows } = getState()
  return [workflowParts.nodes, workflows.workflows]
}
