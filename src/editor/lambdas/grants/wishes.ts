import type { Capabilities } from '@/model/lambda/lambda'

/** One thing that a lambda asks to be allowed. */
export type Wish =
  | { readonly kind: 'net'; readonly name: string }
  | { readonly kind: 'files'; readonly name: string; readonly access: 'read' | 'write' }
  | { readonly kind: 'secrets'; readonly name: string }

/** All that is asked for, one by one: network, files, secrets. */
export function wishesOf({ net = [], files = {}, secrets = [] }: Capabilities): readonly Wish[] {
  return [
    ...net.map((name): Wish => ({ kind: 'net', name })),
    ...Object.entries(files).map(([name, access]): Wish => ({ kind: 'files', name, access })),
    ...secrets.map((name): Wish => ({ kind: 'secrets', name })),
  ]
}

/** What several wishes are together; kinds without any are absent. */
export function capabilitiesOf(wishes: readonly Wish[]): Capabilities {
  const net = wishes.filter(({ kind }) => kind === 'net').map(({ name }) => name)
  const secrets = wishes.filter(({ kind }) => kind === 'secrets').map(({ name }) => name)
  const files = Object.fromEntries(
    wishes.flatMap((wish) => (wish.kind === 'files' ? [[wish.name, wish.access]] : [])),
  )
  return {
    ...(net.length > 0 && { net }),
    ...(Object.keys(files).length > 0 && { files }),
    ...(secrets.length > 0 && { secrets }),
  }
}

/** Tells a wish from the others of a lambda. */
export function wishKey({ kind, name }: Wish): string {
  return `${kind} ${name}`
}

/** Whether a wish is among what is granted; who may write may read. */
export function isGranted(wish: Wish, granted: Capabilities): boolean {
  if (wish.kind === 'net') return granted.net?.includes(wish.name) ?? false
  if (wish.kind === 'secrets') return granted.secrets?.includes(wish.name) ?? false
  const given = granted.files?.[wish.name]
  return given === wish.access || given === 'write'
}

/** What is granted after one wish was granted too, or taken back. */
export function withGrant(granted: Capabilities, wish: Wish, isOn: boolean): Capabilities {
  const others = wishesOf(granted).filter((one) => wishKey(one) !== wishKey(wish))
  return capabilitiesOf(isOn ? [...others, wish] : others)
}

/** A wish in words that fit after “It asks to”. */
export function wishText(wish: Wish): string {
  if (wish.kind === 'net') return `send requests to ${wish.name} and read the answers`
  if (wish.kind === 'secrets') return `use the secret “${wish.name}” of this browser`
  const place = wish.name === '/' ? 'all files of the project' : `what lies at ${wish.name}`
  return wish.access === 'write' ? `read, change and make ${place}` : `read ${place}`
}
