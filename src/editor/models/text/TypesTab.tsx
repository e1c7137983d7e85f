import { Copy } from 'lucide-react'
import { useMemo } from 'react'
import { apart } from '@/components/ui/apart'
import { Button } from '@/components/ui/Button'
import type { Model } from '@/model/data/model'
import { typescriptOf } from '@/model/data/typescript'
import { zodOf } from '@/model/data/zod'
import { useAppDispatch, useAppSelector } from '@/store'
import { notify } from '@/store/slices/noticesSlice'
import { announce } from '../view/announce'
import styles from './text.module.css'

const ReadOnlyText = apart(async () => (await import('@/editor/monaco/ReadOnlyText')).ReadOnlyText)

interface TypesTabProps {
  readonly model: Model
  readonly language: 'typescript' | 'zod'
}

/** The model as code of another program has it, to be read and copied. Models that it leads to are with it. */
export function TypesTab({ model, language }: TypesTabProps) {
  const dispatch = useAppDispatch()
  const models = useAppSelector((state) => state.models.models)
  const text = useMemo(() => {
    const concerned = withRelated(model, models)
    return language === 'zod' ? zodOf(concerned) : typescriptOf(concerned)
  }, [model, models, language])
  const name = language === 'zod' ? 'Zod' : 'TypeScript'
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      announce(`Copied the ${name} of “${model.name}”.`)
    } catch {
      const refused = 'The browser refused the clipboard. Select the text and copy it.'
      dispatch(notify({ kind: 'error', text: refused }))
    }
  }
  return (
    <div className={styles.tab}>
      <div className={`${styles.bar} ${styles.top}`}>
        <span className={styles.says}>
          {language === 'zod' ? 'Schemas of Zod 4' : 'Types of TypeScript'}, to be read. They follow
          the fields.
        </span>
        <Button size="small" icon={<Copy size={14} />} onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      <div className={styles.editor}>
        <ReadOnlyText label={`${model.name} in ${name}`} text={text} language="typescript" />
      </div>
    </div>
  )
}

function withRelated(model: Model, models: readonly Model[]): readonly Model[] {
  const concerned = new Set([model])
  for (const one of concerned) {
    for (const { relation } of one.fields) {
      const other = models.find(({ id }) => id === relation?.model)
      if (other) concerned.add(other)
    }
  }
  return [...concerned]
}
