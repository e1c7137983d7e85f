import type { Json } from '@/model/json'

/** Top, right, bottom, left; empty where a side is not set. */
export type Sides = readonly [string, string, string, string]

type Values = readonly (Json | undefined)[]

/** The four sides of a margin or padding, from the values of the shorthand and of the four sides. */
export function readSides([shorthand, ...own]: Values): Sides {
  const parts = splitValues(textOf(shorthand))
  const [top = '', right = top, bottom = top, left = right] = parts
  const side = (at: number, whole: string) => textOf(own[at]) || whole
  return [side(0, top), side(1, right), side(2, bottom), side(3, left)]
}

/**
 * The values of the shorthand and of the four sides for some sides: the shorthand alone where all are
 * set, single sides otherwise. Never both, because their order would then decide which one applies.
 */
export function writeSides(sides: Sides): Values {
  const [top, right, bottom, left] = sides
  if (sides.every((side) => side !== '')) {
    const short =
      right !== left
        ? [top, right, bottom, left]
        : top !== bottom
          ? [top, right, bottom]
          : top !== right
            ? [top, right]
            : [top]
    return [short.join(' '), undefined, undefined, undefined, undefined]
  }
  return [undefined, ...sides.map((side) => (side === '' ? undefined : side))]
}

/** The sides with one of them changed. */
export function withSide(sides: Sides, at: number, value: string): Sides {
  const [top, right, bottom, left] = sides.map((side, other) => (other === at ? value : side))
  return [top ?? '', right ?? '', bottom ?? '', left ?? '']
}

function textOf(value: Json | undefined): string {
  if (typeof value === 'number') return value === 0 ? '0' : `${value}px`
  return typeof value === 'string' ? value.trim() : ''
}

/** The values of a shorthand; spaces inside functions do not part them. */
function splitValues(text: string): readonly string[] {
  return text.match(/(?:[^\s()]+|\((?:[^()]|\([^()]*\))*\))+/g) ?? []
}
