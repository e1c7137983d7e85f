import { describe, expect, it } from 'vitest'
import { inferComponent } from './inferComponent'
import { parseSource } from './parseSource'

function infer(text: string, name = 'Card') {
  const parsed = parseSource('/components/Card.tsx', text)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return inferComponent(parsed.file.program, name)
}

const kinds = (text: string, name?: string) =>
  Object.fromEntries(Object.entries(infer(text, name).props).map(([key, { kind }]) => [key, kind]))

describe('inferComponent', () => {
  it('reads an inline type, its defaults and its comments', () => {
    expect(
      infer(`
        /** Shows a price. It has a badge. */
        export function Card({ title, size = 'md', count = 3, onSelect }: {
          /** Stands at the top. More of it. */
          title: string
          size?: 'sm' | 'md' | 'lg'
          /** @min 0 */
          count?: number
          isOpen?: boolean
          onSelect?: () => void
          children?: React.ReactNode
          className?: string
        }) { return <div>{title}</div> }`),
    ).toEqual({
      props: {
        title: { kind: 'text', label: 'Title', help: 'Stands at the top.' },
        size: { kind: 'choice', label: 'Size', options: ['sm', 'md', 'lg'], display: 'segments' },
        count: { kind: 'number', label: 'Count', min: 0 },
        isOpen: { kind: 'switch', label: 'Is open' },
      },
      defaults: { title: 'Title', size: 'md', count: 3 },
      slots: [{ name: 'children', label: 'Content' }],
      description: 'Shows a price.',
    })
  })

  it.each([
    ['an interface', 'interface P { a: string }\nexport function Card({ a }: P) {}', { a: 'text' }],
    [
      'parents',
      'interface A { a: string }\ninterface P extends A, Other { b: number }\nexport const Card = (p: P) => null',
      { a: 'text', b: 'number' },
    ],
    [
      'an intersection',
      'type A = { a: boolean }\nexport const Card = (p: A & { b?: string } & React.HTMLAttributes<HTMLDivElement>) => null',
      { a: 'switch', b: 'text' },
    ],
    [
      'React.FC',
      'type P = { a: number }\nconst Card: React.FC<P> = ({ a }) => null\nexport default Card',
      { a: 'number' },
    ],
    [
      'FC with children',
      'export const Card: FC<React.PropsWithChildren<{ a: string }>> = (p) => null',
      { a: 'text' },
    ],
    [
      'memo',
      'export const Card = React.memo(function Card({ a }: { a: string }) { return null })',
      { a: 'text' },
    ],
    [
      'memo of a name',
      'function Inner({ a }: { a: string }) { return null }\nexport default memo(Inner)',
      { a: 'text' },
    ],
    [
      'forwardRef',
      'type P = { a: string }\nexport const Card = forwardRef<HTMLDivElement, P>(({ a }, ref) => null)',
      { a: 'text' },
    ],
    [
      'both',
      'export const Card = memo(forwardRef<HTMLDivElement, { a: 1 | 2 }>((p, ref) => null))',
      { a: 'number' },
    ],
    [
      'a class',
      'export class Card extends React.Component<{ a: string }> { render() { return null } }',
      { a: 'text' },
    ],
    [
      'a default class',
      'type P = { a: boolean }\nexport default class extends Component<P, State> {}',
      { a: 'switch' },
    ],
    ['a default arrow', 'export default ({ a }: { a: string }) => null', { a: 'text' }],
    [
      'a default with satisfies',
      'const Card = ({ a }: { a: string }) => null\nexport default Card satisfies FC',
      { a: 'text' },
    ],
    [
      'export { A as B }',
      'const Inner = ({ a }: { a: string }) => null\nexport { Inner as Card }',
      { a: 'text' },
    ],
    [
      'Partial',
      'type P = { a: string }\nexport const Card = (p: Partial<P>) => null',
      { a: 'text' },
    ],
    [
      'Omit and Pick',
      'type P = { a: string; b: string; c: string }\nexport const Card = (p: Omit<P, "a"> & Pick<P, "a" | "b">) => null',
      { b: 'text', c: 'text', a: 'text' },
    ],
    [
      'nothing of Omit',
      'type P = { a: string; b: string }\nexport const Card = (p: Omit<P, "a">) => null',
      { b: 'text' },
    ],
    [
      'shapes that exclude one another',
      'type P = { as: "a"; href: string } | { as: "button"; size: number }\nexport const Card = (p: P) => null',
      { as: 'choice', href: 'url', size: 'number' },
    ],
    [
      'keyof typeof',
      'const SIZES = { sm: f(1), lg: f(2) } as const\nexport const Card = (p: { size: keyof typeof SIZES }) => null',
      { size: 'choice' },
    ],
    [
      '(typeof list)[number]',
      'const TONES = ["a", "b"] as const\nexport const Card = (p: { tone?: (typeof TONES)[number] }) => null',
      { tone: 'choice' },
    ],
    [
      'an enum',
      'enum Tone { A = "a", B = "b" }\nexport const Card = (p: { tone: Tone }) => null',
      { tone: 'choice' },
    ],
    [
      'an alias',
      'type Tone = "a" | "b" | null\nexport const Card = (p: { tone?: Tone }) => null',
      { tone: 'choice' },
    ],
    [
      'suggestions',
      'export const Card = (p: { tone: "a" | "b" | (string & {}) }) => null',
      { tone: 'text' },
    ],
    [
      'null and undefined',
      'export const Card = (p: { a: string | null | undefined; b: number | undefined }) => null',
      { a: 'text', b: 'number' },
    ],
    [
      'text or number',
      'export const Card = (p: { width: string | number }) => null',
      { width: 'text' },
    ],
    ['true and false', 'export const Card = (p: { a: true | false }) => null', { a: 'switch' }],
    [
      'names',
      'export const Card = (p: { href: string; image: string; avatarUrl: string; textColor: string; background: string; description: string; websiteUrl: string }) => null',
      {
        href: 'url',
        image: 'image',
        avatarUrl: 'image',
        textColor: 'color',
        background: 'color',
        description: 'longText',
        websiteUrl: 'url',
      },
    ],
    [
      'functions as nothing',
      'export const Card = (p: { onClick(): void; format: (a: number) => string; onChange?: ChangeEventHandler; set: Dispatch<X>; a: string }) => null',
      { a: 'text' },
    ],
    [
      'what it cannot see as nothing',
      'import type { P } from "./p"\nexport const Card = (p: P & { a: string; b: Date; c: Map<string, P>; d: P["x"]; e: P[]; f: { g(): void }; h: Set<string> }) => null',
      { a: 'text' },
    ],
    [
      'a list of objects',
      'type Item = { label: string; href?: string; onClick(): void }\nexport const Card = (p: { items: readonly Item[] }) => null',
      { items: 'list' },
    ],
    [
      'lists and objects that no other field is for',
      `type Point = { x: number; y: number }
      export const Card = (p: { tags: string[]; at: Point; sizes: Record<string, number>; path?: [Point, Point];
        deep: string[][]; either: Point | number[]; bag: object; items: { tags: string[] }[] }) => null`,
      {
        tags: 'json',
        at: 'json',
        sizes: 'json',
        path: 'json',
        deep: 'json',
        either: 'json',
        bag: 'json',
        items: 'list',
      },
    ],
    [
      'props that are taken apart later',
      'export function Card(props) { const { a = 1, b = "x", ...rest } = props; return null }',
      { a: 'number', b: 'text' },
    ],
    [
      'no types',
      'export default function Card({ title, isOpen, count = 2, onClose, items = [{ name: "A" }], tags = ["a"], at = { x: 1 } }) {}',
      {
        title: 'text',
        isOpen: 'switch',
        count: 'number',
        items: 'list',
        tags: 'json',
        at: 'json',
      },
    ],
    [
      'a parameter with a default',
      'export function Card({ a = 1 }: { a?: number } = {}) {}',
      { a: 'number' },
    ],
    ['no props', 'export function Card() { return null }', {}],
    [
      'a type that names itself',
      'type P = P & { a: string }\ninterface Q extends Q { b: string }\nexport const Card = (p: P & Q) => null',
      { a: 'text', b: 'text' },
    ],
    ['nothing to be found', 'export const useCard = () => 1\nexport const size = 2', {}],
  ])('reads %s', (_, text, expected) => expect(kinds(text)).toEqual(expected))

  it('takes the export of its name before another one', () => {
    const text =
      'export const Alone = (p: { a: string }) => null\nexport const PriceCard = (p: { b: string }) => null'
    expect(kinds(text, 'price-card')).toEqual({ b: 'text' })
    expect(kinds(text, 'Other')).toEqual({ a: 'text' })
  })

  it('gives a place for nodes to each prop that takes elements', () => {
    const { slots, props } = infer(
      'export const Card = (p: { children: ReactNode; headerStart?: JSX.Element; icon: React.ReactElement | null; element: Element }) => null',
    )
    expect(slots).toEqual([
      { name: 'children', label: 'Content' },
      { name: 'headerStart', label: 'Header start' },
      { name: 'icon', label: 'Icon' },
    ])
    expect(props).toEqual({})
  })

  it('reads constants as defaults, and stands in for what is needed', () => {
    const { defaults } = infer(
      `const START = -2
      const TEXT = \`hello\` as const
      export const Card = ({ a = START, b = TEXT, c = compute(), d, e = 'wrong', f, g, h }: {
        a?: number; b?: string; c?: string; d: 'x' | 'y'; e?: 'right'; f: { name: string }[]; g?: string
        /** @default 5 */
        h?: number
      }) => null`,
    )
    expect(defaults).toEqual({ a: -2, b: 'hello', d: 'x', f: [], h: 5 })
  })

  it('follows what comments ask for', () => {
    const { props } = infer(
      `export const Card = (p: {
        /** How wide it is. @min 1 @max 9 @step 2 @unit px */
        width: number
        /**
         * @label Ground
         * @kind color
         */
        ground: string
      }) => null`,
    )
    expect(props).toEqual({
      width: {
        kind: 'number',
        label: 'Width',
        help: 'How wide it is.',
        min: 1,
        max: 9,
        step: 2,
        unit: 'px',
      },
      ground: { kind: 'color', label: 'Ground' },
    })
  })

  it('reads the shape of what is edited as JSON, and what it begins with', () => {
    const { props, defaults } = infer(`
      interface Point { x: number; y: number; label?: 'a' | 'b'; draw?: () => void; next?: Point }
      export function Card({ at, path = [{ x: 1, y: 2 }], wide, bad = [{ x: 'no' }] }: {
        /** Where it stands. */
        at: Point
        path?: Point[] | null
        wide?: [number, boolean]
        bad?: Record<string, number>
      }) { return null }`)
    expect(props['at']).toMatchObject({
      kind: 'json',
      label: 'At',
      help: 'Where it stands.',
      shape: {
        is: 'object',
        fields: {
          x: { shape: { is: 'number' } },
          label: { shape: { is: 'value', values: ['a', 'b'] }, optional: true },
          // It would have no end.
          next: { shape: { is: 'any' }, optional: true },
        },
      },
    })
    expect(JSON.stringify(props['at'])).not.toContain('draw')
    expect(props['wide']).toMatchObject({
      shape: { is: 'tuple', of: [{ is: 'number' }, { is: 'switch' }] },
    })
    // A list of objects has fields, also where it may be absent.
    expect(props['path']?.kind).toBe('list')
    expect(defaults).toMatchObject({ at: { x: 0, y: 0 }, path: [{ x: 1, y: 2 }] })
    expect(defaults).not.toHaveProperty('bad')
  })
})
