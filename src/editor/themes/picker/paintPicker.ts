import { gamutOf, mapToSrgb, withinGamut } from '@/model/theme/color/gamut'
import { formatOklch, type Oklch } from '@/model/theme/color/oklch'
import { GAMUTS, gamutSentence } from '../values/colorFacts'
import { CHANNELS } from './channels'
import { AREA_CHROMA, drawArea } from './drawArea'

const drawn = new WeakMap<HTMLCanvasElement, number>()

/** Shows a colour in all parts of the picker at once, without rendering: a drag does it in every frame. A field with the focus is left. */
export function paintPicker(root: HTMLElement, color: Oklch, text = formatOklch(color)): void {
  const { l, c, h, alpha } = color
  const mapped = mapToSrgb(color)
  const gamut = gamutOf(color)
  const edge = (name: 'srgb' | 'p3') => withinGamut({ ...color, c: 0.4 }, name).c / 0.4
  const set = (name: string, value: string | number) => root.style.setProperty(name, `${value}`)
  set('--l', l)
  set('--c', c)
  set('--h', h)
  set('--a', alpha)
  set('--typed', text)
  set('--mapped', mapped.hex)
  set('--edge-srgb', `${edge('srgb') * 100}%`)
  set('--edge-p3', `${edge('p3') * 100}%`)
  set('--x', `${Math.min(1, c / AREA_CHROMA) * 100}%`)
  set('--y', `${(1 - l) * 100}%`)
  for (const { id, digits } of CHANNELS) {
    const value = color[id]
    const range = root.querySelector<HTMLInputElement>(`input[type=range][data-channel=${id}]`)
    if (range && range.value !== String(value)) range.value = String(value)
    write(
      root.querySelector(`input[type=text][data-channel=${id}]`),
      String(Number(value.toFixed(digits))),
    )
  }
  write(root.querySelector('[data-hex]'), mapped.hex)
  const badge = root.querySelector<HTMLElement>('[data-gamut]')
  if (badge) {
    badge.dataset['gamut'] = gamut
    badge.dataset['tip'] = gamutSentence({ color, gamut, ...mapped })
    badge.textContent = GAMUTS[gamut].label
  }
  const area = root.querySelector('canvas')
  if (area && drawn.get(area) !== h) {
    drawn.set(area, h)
    drawArea(area, h)
  }
}

function write(field: HTMLInputElement | null, text: string): void {
  if (field && field !== document.activeElement && field.value !== text) field.value = text
}
