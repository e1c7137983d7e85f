import { use } from 'react'
import type { TreeNode } from '@/model/tree/types'
import { FieldRow } from '../FieldRow'
import { isSet, readField } from '../fields/readField'
import type { PropField } from '../fields/propFields'
import { useFilter } from '../filter'
import { Section } from '../Section'
import { WidthsContext } from '../widths/widths'

const SECTIONS = [
  ['content', 'Content'],
  ['layout', 'Layout'],
  ['style', 'Style'],
  ['behaviour', 'Behaviour'],
  ['accessibility', 'Accessibility'],
] as const

interface PropSectionsProps {
  readonly nodes: readonly TreeNode[]
  readonly fields: readonly PropField[]
}

/** The declared props of the selected nodes, by section; sections without a field are left out. */
export function PropSections({ nodes, fields }: PropSectionsProps) {
  const { shows, filtering } = useFilter()
  const widths = use(WidthsContext)
  const rows = fields.map((field) => {
    const { name, names, defaultOf } = field
    return { ...field, state: readField(nodes, ['props', name], { names, defaultOf, widths }) }
  })
  return SECTIONS.map(([section, title]) => {
    const shown = rows.filter(
      ({ name, spec, state }) =>
        (spec.section ?? 'content') === section && shows([name, spec.label], isSet(state)),
    )
    if (shown.length === 0) return null
    const changed = shown.filter(({ state }) => isSet(state)).length
    return (
      <Section key={section} title={title} changed={changed} forced={filtering}>
        {shown.map(({ name, names, spec, fallback, state }) => (
          <FieldRow
            key={name}
            field="props"
            name={name}
            aliases={names}
            spec={spec}
            fallback={fallback}
            {...state}
          />
        ))}
      </Section>
    )
  })
}
