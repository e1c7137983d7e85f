import { expect, it } from 'vitest'
import { isOfPage, namesUsed, standingFor } from './tokenNames'

it('finds the tokens in a text of CSS, in whatever calculation', () => {
  expect(namesUsed('color-mix(in oklab, var(--primary) 90%, var( --fore-2, red))')).toEqual([
    'primary',
    'fore-2',
  ])
  expect(namesUsed('--primary: red; color: var(--Loud)')).toEqual([])
})

it('follows what stands for a token, over many steps and in circles', () => {
  const definitions = [
    ['card-foreground', 'var(--foreground)'],
    ['title', 'var(--card-foreground)'],
    ['radius-sm', 'calc(var(--radius) * 0.6)'],
    ['foreground', 'var(--title)'],
  ] as const
  expect([...standingFor('foreground', definitions)].toSorted()).toEqual([
    'card-foreground',
    'foreground',
    'title',
  ])
  expect([...standingFor('radius', definitions)]).toEqual(['radius', 'radius-sm'])
})

it('tells rules of the page from those of components', () => {
  expect([':root', ':root:root', "[data-scheme='dark']", 'html, body'].every(isOfPage)).toBe(true)
  expect(['.a', 'body .a', ':root .a', 'html, .a'].some(isOfPage)).toBe(false)
})
