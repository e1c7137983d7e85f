import { useMemo } from 'react'
import type { ComponentLevel } from '@/model/code/records'
import type { CodeCollection, CodeKey, CodeTarget } from '@/model/code/target'
import { useAppSelector } from '@/store'
import { selectCodeNames } from '@/store/code/codeNames'
import { selectPaths, targetOf } from '@/store/code/projectCode'
import { namedOf } from '../changes/subject'
import { parentOf } from '../tree/folders'
import type { CodeView } from './codeView'

/** An open text as its tab shows it. */
export interface OpenText {
  readonly key: CodeKey
  readonly target: CodeTarget
  readonly collection: CodeCollection
  readonly name: string
  readonly path: string
  readonly level?: ComponentLevel | undefined
  /** Where it lies, when another tab has the same name. */
  readonly shared?: string | undefined
}

/** The open texts that are there, and which of them is shown: a neighbour where the shown one was deleted. */
export function useOpenTexts(view: CodeView): {
  readonly texts: readonly OpenText[]
  readonly active: OpenText | undefined
} {
  const { tabs, active } = view
  const names = useAppSelector(selectCodeNames)
  const paths = useAppSelector(selectPaths)
  return useMemo(() => {
    const there = tabs.flatMap((key) => {
      const record = namedOf(names, key)
      const target = targetOf(key)
      const level = record && 'type' in record ? record.type : undefined
      const path = paths.pathOf(key)
      if (!record || path === undefined) return []
      return [{ key, target, collection: target.collection, name: record.name, path, level }]
    })
    const counts = new Map<string, number>()
    for (const { name } of there) counts.set(name, (counts.get(name) ?? 0) + 1)
    const texts = there.map((text): OpenText => {
      const isShared = (counts.get(text.name) ?? 0) > 1
      return { ...text, shared: isShared ? parentOf(text.path).slice(1) || 'top' : undefined }
    })
    const shown = texts.find(({ key }) => key === active)
    if (shown || active === null) return { texts, active: shown }
    const at = tabs.indexOf(active)
    const isThere = (key: CodeKey) => texts.some((text) => text.key === key)
    const beside = tabs.slice(at).find(isThere) ?? tabs.slice(0, Math.max(at, 0)).findLast(isThere)
    return { texts, active: texts.find(({ key }) => key === beside) }
  }, [tabs, active, names, paths])
}
