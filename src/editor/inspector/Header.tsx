import { CodeXml, Copy } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { NamedIcon } from '@/components/ui/NamedIcon'
import { onAsk } from '@/editor/commands/asks'
import { typeLabel } from '@/editor/commands/naming'
import { codeComponentOf } from '@/editor/commands/openCodeOf'
import { openCode } from '@/editor/areas'
import { useAppSelector } from '@/store'
import { componentIdOf } from '@/model/component/type'
import type { Definitions } from '@/model/definition'
import { ok } from '@/model/result'
import { ownName } from '@/model/tree/ownName'
import type { TreeNode } from '@/model/tree/types'
import { useFieldEditor } from './fields/fieldEditor'
import { useDraft } from './fields/useDraft'
import styles from './Header.module.css'

interface HeaderProps {
  readonly nodes: readonly TreeNode[]
  readonly definitions: Definitions
}

/** What is selected: icon and name, which can be edited; type and id; what the component is for. */
export function Header({ nodes, definitions }: HeaderProps) {
  const [first, ...others] = nodes
  if (!first) return null
  if (others.length > 0) {
    const labels = [...new Set(nodes.map(({ type }) => typeLabel(definitions, type)))]
    return (
      <header className={styles.header}>
        <h2 className={styles.several}>{nodes.length} components</h2>
        <p className={styles.description}>{labels.join(', ')}</p>
      </header>
    )
  }
  const definition = definitions.get(first.type)
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <span className={styles.icon}>
          <NamedIcon name={definition?.icon ?? 'code'} />
        </span>
        <NameField node={first} placeholder={definition?.label ?? first.type} />
      </div>
      <p className={styles.facts}>
        <span className={styles.type}>{typeText(first.type, definition !== undefined)}</span>
        <code className={styles.id} title={first.id}>
          {first.id}
        </code>
        <IconButton
          size="small"
          label="Copy the id"
          onClick={() => void navigator.clipboard.writeText(first.id)}
        >
          <Copy size={12} />
        </IconButton>
      </p>
      {definition && <p className={styles.description}>{definition.description}</p>}
      <EditCode type={first.type} />
    </header>
  )
}

/** Leads to the code of a component that is written in the project. */
function EditCode({ type }: { readonly type: string }) {
  const id = useAppSelector((state) => codeComponentOf(state, type))
  if (id === undefined) return null
  return (
    <Button
      size="small"
      className={styles.edit}
      icon={<CodeXml size={14} />}
      onClick={() => openCode({ collection: 'components', id })}
    >
      Edit code
    </Button>
  )
}

/** A component of the project is told by its name; its id says nothing to a person. */
function typeText(type: string, isKnown: boolean): string {
  if (componentIdOf(type) !== undefined) return isKnown ? 'Component' : 'Missing component'
  return !isKnown && /^[a-z]/.test(type) ? `<${type}>` : type
}

function NameField({ node, placeholder }: { node: TreeNode; placeholder: string }) {
  const editor = useFieldEditor()
  const field = useRef<HTMLInputElement>(null)
  const { input } = useDraft({
    draftKey: editor.keyOf(['name']),
    begin: () => editor.begin(['name']),
    text: ownName(node) ?? '',
    parse: (text) => ok(text.trim() === '' ? undefined : text),
  })
  useEffect(
    () =>
      onAsk('rename', () => {
        field.current?.focus()
        field.current?.select()
      }),
    [],
  )
  return (
    <input
      {...input}
      ref={field}
      aria-label="Name"
      autoComplete="off"
      spellCheck={false}
      placeholder={placeholder}
      className={styles.name}
    />
  )
}
