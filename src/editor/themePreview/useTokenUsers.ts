import { useCallback, useEffect, useRef, useState } from 'react'
import { useThemeView } from '@/editor/themeView'
import type { FrameMessage } from '@/model/canvasProtocol'
import type { TreeId } from '@/model/tree/types'
import { useAppStore } from '@/store'
import { watchTree } from '@/store/watch'
import type { Frames } from './frames'

/** After the last change of the document, in ms. */
const QUIET = 300

/** How often a token is used in the document that is seen. */
export interface TokenUse {
  readonly token: string
  readonly count: number
  /** Whether the page itself has it, and all that inherits. */
  readonly page: boolean
}

/** Has the frames outline what the selected token is used by, and says how much that is. */
export function useTokenUsers(
  frames: Frames,
  treeId: TreeId | null,
): { readonly use: TokenUse | null; readonly hear: (message: FrameMessage) => void } {
  const store = useAppStore()
  const { token } = useThemeView()
  const asked = useRef({ seq: 0, token })
  const [use, setUse] = useState<TokenUse | null>(null)

  useEffect(() => {
    const ask = () => {
      asked.current = { seq: asked.current.seq + 1, token }
      frames.tell({ kind: 'tokenUsers', seq: asked.current.seq, token })
    }
    ask()
    if (token === null || treeId === null) return
    let later: ReturnType<typeof setTimeout> | undefined
    const stop = watchTree(
      treeId,
      () => {
        clearTimeout(later)
        later = setTimeout(ask, QUIET)
      },
      store,
    )
    return () => {
      clearTimeout(later)
      stop()
    }
  }, [frames, token, treeId, store])

  const hear = useCallback((message: FrameMessage) => {
    if (message.kind !== 'tokenUsers' || message.seq !== asked.current.seq) return
    const { token: name } = asked.current
    const { count, page } = message
    setUse(name === null ? null : { token: name, count, page })
  }, [])
  return { use: use?.token === token ? use : null, hear }
}
