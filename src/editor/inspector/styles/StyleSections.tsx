import { Plus } from 'lucide-react'
import { memo, use, useId, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { noteInView } from '@/components/ui/noteInView'
import { TextInput } from '@/components/ui/TextInput'
import type { Breakpoint } from '@/model/breakpoints'
import type { TreeNode } from '@/model/tree/types'
import { FieldRow } from '../FieldRow'
import { useFieldEditor, type FieldEditor } from '../fields/fieldEditor'
import { namesOf } from '../fields/propFields'
import { isSet, readField } from '../fields/readField'
import { useFilter } from '../filter'
import { Section } from '../Section'
import { useWidthMark, WidthRow } from '../widths/WidthMark'
import { WidthsContext } from '../widths/widths'
import sections from '../sections/sections.module.css'
import { BoxEditor } from './BoxEditor'
import { CssControl } from './CssControl'
import { camel, isCssValue, kebab } from './cssValue'
import { boxProperties, KNOWN_PROPERTIES, STYLE_GROUPS, type StyleProperty } from './properties'
import styles from './StyleSections.module.css'

const BOX = [...boxProperties('margin'), ...boxProperties('padding')]

interface StyleSectionsProps {
  readonly nodes: readonly TreeNode[]
}

/** The styles of the selected nodes: fields for common properties, free rows for all others. */
export const StyleSections = memo(function StyleSections({ nodes }: StyleSectionsProps) {
  const { shows, filtering } = useFilter()
  const widths = use(WidthsContext)
  const sets = (name: string) => isSet(readField(nodes, ['styles', name], { widths }))
  const groups = STYLE_GROUPS.map(({ title, properties }) => ({
    title,
    properties: properties.filter(({ name, label }) => shows([name, label], sets(name))),
  })).filter(({ properties }) => properties.length > 0)
  const box = BOX.some((name) => shows([name], sets(name)))
  const others = ownProperties(nodes, widths.breakpoints).filter((name) => shows([name], true))
  if (groups.length === 0 && !box && others.length === 0) return null
  const changed = ownProperties(nodes, widths.breakpoints, new Set()).length
  return (
    <Section title="CSS" changed={changed} forced={filtering}>
      {groups.map(({ title, properties }) => (
        <div key={title} className={styles.group} role="group" aria-label={title}>
          <div className={title === 'Size' ? styles.pairs : styles.rows}>
            {properties.map((property) => (
              <StyleRow key={property.name} nodes={nodes} property={property} />
            ))}
          </div>
          {title === 'Size' && box && <BoxEditor nodes={nodes} />}
        </div>
      ))}
      {box && !groups.some(({ title }) => title === 'Size') && <BoxEditor nodes={nodes} />}
      <div className={styles.group} role="group" aria-label="Other properties">
        {others.map((name) => (
          <StyleRow key={name} nodes={nodes} property={{ name, label: name, control: 'css' }} />
        ))}
        {!filtering && <AddProperty />}
      </div>
    </Section>
  )
}, haveSameStyles)

function haveSameStyles(a: StyleSectionsProps, b: StyleSectionsProps): boolean {
  return (
    a.nodes.length === b.nodes.length &&
    a.nodes.every(({ id, styles }, at) => id === b.nodes[at]?.id && styles === b.nodes[at].styles)
  )
}

interface StyleRowProps {
  readonly nodes: readonly TreeNode[]
  readonly property: StyleProperty
}

function StyleRow({ nodes, property: { name, label, control, suggestions } }: StyleRowProps) {
  const editor = useFieldEditor()
  const [resets, setResets] = useState(0)
  const widths = use(WidthsContext)
  const state = readField(nodes, ['styles', name], { widths })
  const resetBy = (take: FieldEditor['reset']) => () => {
    take(['styles', name])
    setResets((count) => count + 1)
  }
  const reset = resetBy(editor.reset)
  const onResetAll = resetBy(editor.resetAll)
  const { marked, mark } = useWidthMark({ label, ...state, onReset: reset, onResetAll })
  if (control !== 'css') return <FieldRow field="styles" name={name} spec={control} {...state} />
  const draftKey = editor.keyOf(['styles', name])
  return (
    <WidthRow mark={mark}>
      <CssControl
        key={resets}
        label={label}
        property={name}
        suggestions={suggestions}
        {...state}
        draftKey={draftKey}
        begin={() => editor.begin(['styles', name])}
        onReset={state.changed && !marked ? reset : undefined}
      />
    </WidthRow>
  )
}

/** The properties that the nodes set, without those that have a field. */
function ownProperties(
  nodes: readonly TreeNode[],
  breakpoints: readonly Breakpoint[],
  known = KNOWN_PROPERTIES,
): readonly string[] {
  const names = nodes.flatMap((node) => namesOf(node.styles, breakpoints))
  return [...new Set(names)].filter((name) => !known.has(name))
}

/** Takes `max-width: 20rem`, as style sheets write it. */
function AddProperty() {
  const editor = useFieldEditor()
  const id = useId()
  const [text, setText] = useState('')
  const at = text.indexOf(':')
  const name = at === -1 ? '' : camel(text.slice(0, at))
  const value = text
    .slice(at + 1)
    .replace(/;\s*$/, '')
    .trim()
  const isName = name.startsWith('--') || (/^[a-z]\w*$/i.test(name) && isCssValue(name, 'inherit'))
  const fits = isName && (name.startsWith('--') || isCssValue(name, value))
  const wrong = at !== -1 && value !== '' && !fits
  return (
    <>
      <form
        className={sections.add}
        onSubmit={(event) => {
          event.preventDefault()
          if (!fits || value === '') return
          editor.begin(['styles', name]).set(value)
          setText('')
        }}
      >
        <TextInput
          aria-label="A CSS declaration to add"
          placeholder="property: value"
          value={text}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? id : undefined}
          onChange={({ target }) => setText(target.value)}
        />
        <Button
          type="submit"
          size="small"
          icon={<Plus size={14} />}
          disabled={!fits || value === ''}
        >
          Add
        </Button>
      </form>
      {wrong && (
        <p id={id} ref={noteInView} className={styles.problem} role="status">
          {isName
            ? `“${value}” is no value of ${kebab(name)}.`
            : `“${text.slice(0, at).trim()}” is no CSS property.`}
        </p>
      )}
    </>
  )
}
