import { describe, expect, it } from 'vitest'
import { definitionOfComponent } from '@/model/component/definition'
import type { JsonObject } from '@/model/json'
import type { PropSpec } from '@/model/props/specs'
import { changedSpec, specFields } from './specFields'

const TONE: PropSpec = {
  kind: 'choice',
  label: 'Tone',
  options: ['a', { value: 'b', label: 'Bee' }],
}
const TITLE: PropSpec = { kind: 'text', label: 'Title' }

describe('specFields', () => {
  it('writes options as lines, and reads them back', () => {
    const options = specFields(TONE).find(({ key }) => key === 'options')
    expect(options?.value).toBe('a\nb = Bee')
    const changed = changedSpec(
      {},
      { prop: 'tone', spec: TONE },
      'options',
      ' a = Ay \n\nb\n c = d=e',
    )
    expect(changed).toEqual({
      tone: { options: [{ value: 'a', label: 'Ay' }, 'b', { value: 'c', label: 'd=e' }] },
    })
  })

  it('gives a text that becomes a choice something to choose from', () => {
    const props = changedSpec({}, { prop: 'title', spec: TITLE }, 'kind', 'choice')
    const definition = definitionOfComponent(
      { id: 'x', name: 'X', type: 'atom', props: props as never },
      { props: { title: TITLE }, defaults: {}, slots: [] },
    )
    expect(definition.props['title']).toEqual({
      kind: 'choice',
      label: 'Title',
      options: ['One', 'Two'],
    })
  })

  it('takes a change back with an empty text, and keeps those of others', () => {
    const before: JsonObject = {
      title: { label: 'Heading', help: 'At the top.' },
      tone: { label: 'T' },
    }
    expect(changedSpec(before, { prop: 'title', spec: TITLE }, 'label', ' ')).toEqual({
      title: { help: 'At the top.' },
      tone: { label: 'T' },
    })
  })
})
