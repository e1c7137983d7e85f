import { use, useId, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { noteInView } from '@/components/ui/noteInView'
import type { TreeNode } from '@/model/tree/types'
import type { FieldPath } from '@/model/tree/ops'
import { fail, ok } from '@/model/result'
import { useFieldEditor } from '../fields/fieldEditor'
import { useDraft } from '../fields/useDraft'
import { useWidthMark } from '../widths/WidthMark'
import { WidthsContext } from '../widths/widths'
import { readSides, withSide, writeSides } from './box'
import { originOfBox, readBox } from './boxAtWidth'
import styles from './BoxEditor.module.css'
import { asLength, isCssValue, stepLength } from './cssValue'
import { boxProperties } from './properties'

const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** Edits margin and padding where they are: a drawing of the box with a field at every side. */
export function BoxEditor({ nodes }: { readonly nodes: readonly TreeNode[] }) {
  const [notes, setNotes] = useState<HTMLElement | null>(null)
  return (
    <>
      <div className={styles.margin}>
        <BoxSides nodes={nodes} name="margin" notes={notes} />
        <div className={styles.padding}>
          <BoxSides nodes={nodes} name="padding" notes={notes} />
          <div className={styles.content} />
        </div>
      </div>
      <div ref={setNotes} className={styles.notes} />
    </>
  )
}

interface BoxSidesProps {
  readonly nodes: readonly TreeNode[]
  readonly name: 'margin' | 'padding'
  /** Below the drawing, where there is room for what is wrong with a side. */
  readonly notes: HTMLElement | null
}

function BoxSides({ nodes, name, notes }: BoxSidesProps) {
  const editor = useFieldEditor()
  const widths = use(WidthsContext)
  const paths = boxProperties(name).map((property): FieldPath => ['styles', property])
  const boxes = nodes.map((node) => readBox(node, paths, widths))
  const { from, also, changed } = originOfBox(boxes, widths)
  const label = name === 'margin' ? 'Margin' : 'Padding'
  const { mark } = useWidthMark({
    label,
    changed,
    from,
    also,
    onReset: () => editor.reset(...paths),
    onResetAll: () => editor.resetAll(...paths),
  })
  return (
    <>
      <span className={styles.name}>{label}</span>
      {mark && <span className={styles.mark}>{mark}</span>}
      {SIDES.map((side, at) => {
        const value = boxes[0]?.shown[at] ?? ''
        const mixed = boxes.some(({ shown }) => shown[at] !== value)
        return <SideField key={side} {...{ name, at, value, mixed, paths, notes }} />
      })}
    </>
  )
}

interface SideFieldProps {
  readonly name: 'margin' | 'padding'
  readonly at: number
  readonly value: string
  readonly mixed: boolean
  readonly paths: readonly FieldPath[]
  readonly notes: HTMLElement | null
}

function SideField({ name, at, value, mixed, paths, notes }: SideFieldProps) {
  const editor = useFieldEditor()
  const id = useId()
  const side = SIDES[at] ?? 'top'
  const { input, problem, put } = useDraft({
    draftKey: editor.keyOf(['styles', name + side]),
    text: mixed ? '' : value,
    parse(text) {
      const length = asLength(text)
      return text.trim() === '' || isCssValue(name, length)
        ? ok(length)
        : fail(whyNoSide(name, text.trim()))
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

  const label = `${name === 'margin' ? 'Margin' : 'Padding'} ${side}`
  return (
    <>
      <input
        {...input}
        onKeyDown={step}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        autoComplete="off"
        placeholder={mixed ? '…' : '–'}
        data-side={side}
        className={styles.side}
      />
      {problem &&
        notes &&
        createPortal(
          <p id={id} ref={noteInView} className={styles.problem} role="status">
            {label}: {problem}
          </p>,
          notes,
        )}
    </>
  )
}

function whyNoSide(name: 'margin' | 'padding', text: string): string {
  return name === 'padding' && text.startsWith('-')
    ? 'a padding cannot be negative. Enter 0 or more.'
    : `“${text}” is no length. Enter one such as 8px, 1rem or 5%.`
}
