import { Plus } from 'lucide-react'
import { use, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { TextInput } from '@/components/ui/TextInput'
import type { Json } from '@/model/json'
import { ownAt, ownBreakpoints } from '@/model/responsive'
import type { TreeNode } from '@/model/tree/types'
import { JsonControl } from '../controls/JsonControl'
import { FieldRow } from '../FieldRow'
import { useFieldEditor } from '../fields/fieldEditor'
import { inferredSpec } from '../fields/propFields'
import { readField } from '../fields/readField'
import { useFilter } from '../filter'
import { WidthsContext } from '../widths/widths'
import styles from './sections.module.css'

interface OtherPropsProps {
  readonly nodes: readonly TreeNode[]
  readonly names: readonly string[]
}

/** Props that no definition declares, each with a control for what it holds, and a row to add one. */
export function OtherProps({ nodes, names }: OtherPropsProps) {
  const editor = useFieldEditor()
  const { shows, filtering } = useFilter()
  const widths = use(WidthsContext)
  return (
    <>
      {names
        .filter((name) => shows([name], true))
        .map((name) => {
          const state = readField(nodes, ['props', name], { widths })
          const spec = inferredSpec(name, state.value ?? anyValue(nodes, name))
          if (spec) return <FieldRow key={name} field="props" name={name} spec={spec} {...state} />
          const draftKey = editor.keyOf(['props', name])
          return (
            <JsonControl
              key={name}
              spec={{ kind: 'json', label: name }}
              {...state}
              draftKey={draftKey}
              begin={() => editor.begin(['props', name])}
              onReset={() => editor.reset(['props', name])}
            />
          )
        })}
      {!filtering && <AddProp taken={names} />}
    </>
  )
}

/** What the first node holds in some width. */
function anyValue([first]: readonly TreeNode[], name: string): Json | undefined {
  const [some = null] = ownBreakpoints(first?.props, name)
  return ownAt(first?.props, name, some)
}

function AddProp({ taken }: { readonly taken: readonly string[] }) {
  const editor = useFieldEditor()
  const [name, setName] = useState('')
  const wish = name.trim()
  const fits = /^[a-z_][\w-]*$/i.test(wish) && !taken.includes(wish) && wish !== '__proto__'
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (!fits) return
        editor.begin(['props', wish]).set('')
        setName('')
      }}
    >
      <TextInput
        aria-label="Name of a new prop"
        placeholder="New prop"
        value={name}
        aria-invalid={wish !== '' && !fits ? true : undefined}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" size="small" icon={<Plus size={14} />} disabled={!fits}>
        Add
      </Button>
    </form>
  )
}
