import type { MenuEntry } from '@/components/ui/menuEntries'
import type { CodeKey } from '@/model/code/target'
import { keepTab } from '../view/openText'
import type { OpenText } from '../view/useOpenTexts'

interface TabMenuFor {
  readonly key: CodeKey
  readonly texts: readonly OpenText[]
  readonly passing: CodeKey | null
  readonly close: (...keys: readonly CodeKey[]) => void
  readonly onReveal: (key: CodeKey) => void
}

/** What can be done with a tab of the code area. */
export function tabMenu({
  key,
  texts,
  passing,
  close,
  onReveal,
}: TabMenuFor): readonly MenuEntry[] {
  const at = texts.findIndex((text) => text.key === key)
  const keys = texts.map((text) => text.key)
  const others = keys.filter((one) => one !== key)
  const after = keys.slice(at + 1)
  const path = texts[at]?.path
  return [
    { id: 'close', label: 'Close', keys: 'Delete', run: () => close(key) },
    {
      id: 'others',
      label: 'Close others',
      disabled: others.length === 0,
      run: () => close(...others),
    },
    {
      id: 'after',
      label: 'Close those to the right',
      disabled: after.length === 0,
      run: () => close(...after),
    },
    { id: 'all', label: 'Close all', run: () => close(...keys) },
    { kind: 'separator', id: 'more' },
    ...(passing === key ? [{ id: 'keep', label: 'Keep open', run: () => keepTab(key) }] : []),
    { id: 'reveal', label: 'Show in the explorer', run: () => onReveal(key) },
    {
      id: 'path',
      label: 'Copy path',
      run: () => {
        if (path !== undefined) void navigator.clipboard?.writeText(path).catch(() => undefined)
      },
    },
  ]
}
