import type { MediaRule } from './rules'

/** Where the media queries of drawn nodes go. A rule lasts as long as somebody holds it. */
export interface RuleSheet {
  readonly hold: (rule: MediaRule) => void
  readonly release: (rule: MediaRule) => void
  /** Told of rules while nodes are rendered: on a server, where nothing is ever mounted. */
  readonly note?: (rule: MediaRule) => void
}

/** A change makes the browser read one sheet of so many again. */
const SHEETS = 128

interface Held {
  readonly rules: readonly CSSRule[]
  readonly sheet: CSSStyleSheet
  count: number
}

const byDocument = new WeakMap<Document, RuleSheet>()

/** The sheet of a document: in a few `style` elements in its head, so that a change stays a small one. */
export function rulesOfDocument(document: Document): RuleSheet {
  let sheet = byDocument.get(document)
  if (!sheet) byDocument.set(document, (sheet = createDocumentRules(document)))
  return sheet
}

function createDocumentRules(document: Document): RuleSheet {
  const sheets = new Map<number, CSSStyleSheet>()
  const held = new Map<string, Held>()

  function sheetFor(name: string): CSSStyleSheet | undefined {
    let at = 0
    for (let index = 0; index < name.length; index++) {
      at = (at * 31 + name.charCodeAt(index)) % SHEETS
    }
    const known = sheets.get(at)
    if (known) return known
    const style = document.createElement('style')
    style.dataset['widths'] = ''
    const { sheet } = document.head.appendChild(style)
    if (sheet) sheets.set(at, sheet)
    return sheet ?? undefined
  }

  return {
    hold({ name, css }) {
      const standing = held.get(name)
      if (standing) {
        standing.count += 1
        return
      }
      const sheet = sheetFor(name)
      if (!sheet) return
      const rules = css.flatMap((text) => {
        const rule = sheet.cssRules[sheet.insertRule(text, sheet.cssRules.length)]
        return rule ? [rule] : []
      })
      held.set(name, { rules, sheet, count: 1 })
    },
    release({ name }) {
      const standing = held.get(name)
      if (!standing || --standing.count > 0) return
      held.delete(name)
      const { rules, sheet } = standing
      for (const rule of rules) {
        const at = [...sheet.cssRules].indexOf(rule)
        if (at !== -1) sheet.deleteRule(at)
      }
    },
  }
}

/**
 * Gathers the media queries of what a server renders: give it to the environment as `rules`, render, then put `css()` in
 * a `style` element of the page.
 */
export function collectRules(): RuleSheet & { readonly css: () => string } {
  const noted = new Map<string, MediaRule>()
  return {
    hold: () => undefined,
    release: () => undefined,
    note: (rule) => void noted.set(rule.name, rule),
    css: () => [...noted.values()].flatMap(({ css }) => css).join('\n'),
  }
}

/** Holds what a node needs now and lets go of what it needed before; the new rules are there first. */
export function changeRules(
  sheet: RuleSheet,
  before: readonly MediaRule[],
  now: readonly MediaRule[],
): void {
  if (before === now) return
  for (const rule of now) sheet.hold(rule)
  for (const rule of before) sheet.release(rule)
}
