import type { ListSpec } from '@/model/props/specs'

/** One entry of a navigation. */
export interface NavLink {
  readonly label: string
  readonly href: string
}

/** The inspector's list of links. */
export const linkList: ListSpec = {
  kind: 'list',
  label: 'Links',
  fields: { label: { kind: 'text', label: 'Text' }, href: { kind: 'url', label: 'Address' } },
  summary: 'label',
  entry: { label: 'New link', href: '#' },
}
