import { useRef, useState, type DragEvent } from 'react'
import type { Subject } from '../changes/subject'
import type { CodeRow } from '../tree/codeRows'

const TYPE = 'application/x-espalier-files'
/** How long something hangs over a closed folder before it opens, in ms. */
const OPENS_AFTER = 600

interface TreeDragOptions {
  readonly rowOf: (target: EventTarget) => CodeRow | undefined
  readonly subjectAt: (row: CodeRow | undefined) => Subject
  readonly onExpand: (row: CodeRow) => void
  readonly onMove: (subject: Subject, folder: string) => void
}

interface TreeDrag {
  /** The folder that what is dragged would land in. */
  readonly over: string | null
  /** What the element around all rows spreads. */
  readonly listeners: {
    readonly onDragStart: (event: DragEvent) => void
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
    readonly onDragEnd: () => void
  }
}

/**
 * Drags files and folders of the explorer into a folder. The browser's own drag, which scrolls the list at its edges and
 * goes on while rows come and go; by keyboard the same is “Move to…” or cut and paste. Files from the desktop light the same
 * folders up, and whoever listens to the window takes them.
 */
export function useTreeDrag({ rowOf, subjectAt, onExpand, onMove }: TreeDragOptions): TreeDrag {
  const [over, setOver] = useState<string | null>(null)
  const dragged = useRef<Subject | null>(null)
  const waiting = useRef<{ key: string; timer: ReturnType<typeof setTimeout> } | null>(null)

  const wait = (row: CodeRow | undefined) => {
    if (waiting.current?.key === row?.key) return
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current =
      row?.filled && !row.expanded
        ? { key: row.key, timer: setTimeout(() => onExpand(row), OPENS_AFTER) }
        : null
  }
  const end = () => {
    dragged.current = null
    wait(undefined)
    setOver(null)
  }
  const folderAt = (row: CodeRow | undefined) =>
    row === undefined || row.collection !== 'files' ? '/' : (row.folder ?? '/')

  return {
    over,
    listeners: {
      onDragStart(event) {
        const row = rowOf(event.target)
        const subject = subjectAt(row)
        const files = subject.keys.filter((key) => key.startsWith('files:'))
        if (files.length + subject.folders.length === 0) return event.preventDefault()
        dragged.current = { keys: files, folders: subject.folders }
        event.dataTransfer.setData(TYPE, '')
        event.dataTransfer.effectAllowed = 'move'
      },
      onDragOver(event) {
        const isOurs = event.dataTransfer.types.includes(TYPE)
        if (!isOurs && !event.dataTransfer.types.includes('Files')) return
        const row = rowOf(event.target)
        wait(row)
        setOver(folderAt(row))
        if (!isOurs) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
      },
      onDragLeave(event) {
        const { currentTarget, relatedTarget } = event
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return
        wait(undefined)
        setOver(null)
      },
      onDrop(event) {
        const subject = dragged.current
        if (subject && event.dataTransfer.types.includes(TYPE)) {
          event.preventDefault()
          onMove(subject, folderAt(rowOf(event.target)))
        }
        end()
      },
      onDragEnd: end,
    },
  }
}
