import { useMemo } from 'react'
import { useAppSelector } from '@/store'
import { selectCodeNames, type CodeNames } from '@/store/code/codeNames'
import { codeRows, type CodeRow, type Draft } from '../tree/codeRows'
import { folderTree } from '../tree/folders'
import { useCodeView } from '../view/codeView'

interface Wanted {
  /** Words that names are searched by; all rows unless given. */
  readonly filter: string
  readonly draft: Draft | null
}

/** The rows of the explorer; the same ones while only texts change. */
export function useCodeRows({ filter, draft }: Wanted): readonly CodeRow[] {
  const names = useAppSelector(selectCodeNames)
  const { open, planned } = useCodeView()
  const source = useMemo(() => {
    const { files, components, lambdas } = found(names, filter)
    return { root: folderTree(files, filter === '' ? planned : []), components, lambdas }
  }, [names, filter, planned])
  return useMemo(() => {
    const isOpen = filter === '' ? (key: string) => open.has(key) : () => true
    return codeRows(source, { isOpen, draft })
  }, [source, open, filter, draft])
}

function found(names: CodeNames, filter: string): CodeNames {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return names
  const matches = (text: string) => {
    const lower = text.toLowerCase()
    return words.every((word) => lower.includes(word))
  }
  return {
    files: names.files.filter(({ path, name }) => matches(`${path}/${name}`)),
    components: names.components.filter(({ name }) => matches(name)),
    lambdas: names.lambdas.filter(({ name }) => matches(name)),
  }
}
