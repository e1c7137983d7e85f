import {
  AtSign,
  Braces,
  Calendar,
  CircleHelp,
  Hash,
  Link,
  List,
  SquareCheck,
  Tag,
  Text,
  Type,
  Waypoints,
  type LucideIcon,
} from 'lucide-react'
import { FIELD_TYPES, type FieldType } from '@/model/data/model'

interface TypeLook {
  readonly label: string
  readonly icon: LucideIcon
}

const LOOKS: Readonly<Record<FieldType, TypeLook>> = {
  string: { label: 'Text', icon: Type },
  text: { label: 'Long text', icon: Text },
  number: { label: 'Number', icon: Hash },
  integer: { label: 'Whole number', icon: Hash },
  boolean: { label: 'Yes or no', icon: SquareCheck },
  date: { label: 'Date', icon: Calendar },
  enum: { label: 'Choice', icon: Tag },
  email: { label: 'Email', icon: AtSign },
  url: { label: 'URL', icon: Link },
  json: { label: 'JSON', icon: Braces },
  list: { label: 'List', icon: List },
  relation: { label: 'Relation', icon: Waypoints },
}

/** The types as a list offers them. */
export const TYPE_OPTIONS = FIELD_TYPES.map((value) => ({ value, label: LOOKS[value].label }))

/** What a type is called; the name itself where it is a foreign one. */
export function typeLabel(type: string): string {
  const known = FIELD_TYPES.find((one) => one === type)
  return known ? LOOKS[known].label : type
}

/** The sign of a type. */
export function TypeIcon({ type, size = 14 }: { readonly type: string; readonly size?: number }) {
  const known = FIELD_TYPES.find((one) => one === type)
  const Icon = known ? LOOKS[known].icon : CircleHelp
  return <Icon size={size} aria-hidden />
}
