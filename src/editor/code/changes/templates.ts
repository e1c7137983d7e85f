import type { ComponentLevel } from '@/model/code/records'

const WHAT: Readonly<Record<ComponentLevel, string>> = {
  atom: `      <strong>{title}</strong>
`,
  molecule: `      <strong>{title}</strong>
      {children}
`,
  organism: `      <header>
        <strong>{title}</strong>
      </header>
      <div>{children}</div>
`,
}

const BOX: Readonly<Record<ComponentLevel, string>> = {
  atom: 'span',
  molecule: 'div',
  organism: 'section',
}

/** The code that a new component begins with. */
export function componentTemplate(name: string, level: ComponentLevel): string {
  const called = identifierOf(name)
  const takesChildren = level !== 'atom'
  const box = BOX[level]
  return `${takesChildren ? "import type { ReactNode } from 'react'\n\n" : ''}interface ${called}Props {
  /** What it says. */
  title?: string
${takesChildren ? '  children?: ReactNode\n' : ''}}

/** ${name}. */
export default function ${called}({ title = '${name.replaceAll(/['\\]/g, '\\$&')}'${takesChildren ? ', children' : ''} }: ${called}Props) {
  return (
    <${box}>
${WHAT[level]}    </${box}>
  )
}
`
}

/** The code that a new lambda begins with. */
export function lambdaTemplate(): string {
  return `export default async function (input: unknown, ctx: LambdaContext) {
  console.log('Called with', input)
  return { received: input }
}
`
}

/** A name of JavaScript for the name of a component: `price tag` becomes `PriceTag`. */
function identifierOf(name: string): string {
  const words = name.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? []
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return /^[A-Z]/.test(joined) ? joined : `Component${joined}`
}
