// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { cycleRegions } from './regions'

beforeEach(() => {
  document.body.innerHTML = `
    <section data-region="Palette" tabindex="-1"><input id="search"><button id="tile">Card</button></section>
    <section data-region="Layers" tabindex="-1"><ul tabindex="0" id="tree"></ul></section>
    <section data-region="Canvas" tabindex="-1"></section>`
})

function focusedId() {
  return document.activeElement?.id
}

describe('going through the regions', () => {
  it('begins with the first, and with the last when going back', () => {
    expect(cycleRegions(document, false)).toBe('Palette')
    expect(focusedId()).toBe('search')
    ;(document.activeElement as HTMLElement).blur()
    expect(cycleRegions(document, true)).toBe('Canvas')
  })

  it('comes round, and takes the region itself where nothing inside can have the focus', () => {
    cycleRegions(document, false)
    expect(cycleRegions(document, false)).toBe('Layers')
    expect(cycleRegions(document, false)).toBe('Canvas')
    expect(document.activeElement).toHaveProperty('dataset.region', 'Canvas')
    expect(cycleRegions(document, false)).toBe('Palette')
  })

  it('passes over those that are out of sight', () => {
    document.querySelector('[data-region=Palette]')?.setAttribute('inert', '')
    expect(cycleRegions(document, false)).toBe('Layers')
  })

  it('returns to where the focus was in a region', () => {
    document.getElementById('tile')?.focus()
    cycleRegions(document, false)
    cycleRegions(document, true)
    expect(focusedId()).toBe('tile')
  })

  it('leaves out an area that is not seen', () => {
    document.querySelector('[data-region=Layers]')?.setAttribute('inert', '')
    cycleRegions(document, false)
    expect(cycleRegions(document, false)).toBe('Canvas')
  })
})
