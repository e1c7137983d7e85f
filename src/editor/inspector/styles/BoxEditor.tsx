import type { KeyboardEvent } from 'react'
import type { TreeNode } from '@/model/tree/types'
import type { FieldPath } from '@/model/tree/ops'
import { valueAt } from '@/editor/commands/setField'
import { fail, ok } from '@/model/result'
import { useFieldEditor } from '../fields/fieldEditor'
import { useDraft } from '../fields/useDraft'
import { readSides, withSide, writeSides } from './box'
import styles from './BoxEditor.module.css'
import { asLength, isCssValue, stepLength } from './cssValue'
import { boxProperties } from './properties'

const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** Edits margin and padding where they are: a drawing of the box with a field at every side. */
export function BoxEditor({ nodes }: { readonly nodes: readonly TreeNode[] }) {
  return (
    <div className={styles.margin}>
      <span className={styles.name}>Margin</span>
      <BoxSides nodes={nodes} name="margin" />
      <div className={styles.padding}>
        <span className={styles.name}>Padding</span>
        <BoxSides nodes={nodes} name="padding" />
        <div className={styles.content} />
      </div>
    </div>
  )
}

function BoxSides({
  nodes,
  name,
}: {
  readonly nodes: readonly TreeNode[]
  readonly name: 'margin' | 'padding'
}) {
  const paths = boxProperties(name).map((property): FieldPath => ['styles', property])
  const all = nodes.map((node) => readSides(paths.map((path) => valueAt(node, path))))
  return SIDES.map((side, at) => {
    const value = all[0]?.[at] ?? ''
    const mixed = all.some((sides) => sides[at] !== value)
    return <SideField key={side} name={name} at={at} value={value} mixed={mixed} paths={paths} />
  })
}

interface SideFieldProps {
  readonly name: 'margin' | 'padding'
  readonly at: number
  readonly value: string
  readonly mixed: boolean
  readonly paths: readonly FieldPath[]
}

function SideField({ name, at, value, mixed, paths }: SideFieldProps) {
  const editor = useFieldEditor()
  const side = SIDES[at] ?? 'top'
  const { input, problem, put } = useDraft({
    draftKey: editor.keyOf(['styles', name + side]),
    text: mixed ? '' : value,
    parse(text) {
      const length = asLength(text)
      return text.trim() === '' || isCssValue(name, length)
        ? ok(length)
        : fail(`“${text.trim()}” is no length. Enter one such as 8px, 1rem or 5%.`)
    },
    begin() {
      const session = editor.begin(...paths)
      return {
        ...session,
        set: (length) =>
          session.setEach((before) =>
            writeSides(withSide(readSides(before), at, typeof length === 'string' ? length : '')),
          ),
      }
    },
  })

  function step(event: KeyboardEvent<HTMLInputElement>) {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    const by = (direction ?? 0) * (event.shiftKey ? 10 : 1)
    const stepped = by === 0 ? undefined : stepLength(event.currentTarget.value || '0px', by)
    if (stepped === undefined) return input.onKeyDown(event)
    event.preventDefault()
    put(stepped)
  }

  return (
    <input
      {...input}
      onKeyDown={step}
      aria-label={`${name === 'margin' ? 'Margin' : 'Padding'} ${side}`}
      aria-invalid={problem ? true : undefined}
      title={problem}
      autoComplete="off"
      placeholder={mixed ? '…' : '–'}
      data-side={side}
      className={styles.side}
    />
  )
}
