/** A rule of the page with its selector, and the text of the blocks around it, outermost first. */
export interface PageRule {
  readonly rule: CSSStyleRule
  readonly around: readonly string[]
}

/** The sheets that the components of the page brought, in their order; those of themes and of the editor are adopted ones. */
export function pageSheets(): readonly CSSStyleSheet[] {
  return [...document.styleSheets]
}

/** All rules of a sheet, also those in blocks (`@media`, `@layer`, `@supports`). A sheet of another origin has none. */
export function* rulesOf(sheet: CSSStyleSheet): Generator<PageRule> {
  yield* rulesIn(readable(sheet), [])
}

function* rulesIn(rules: Iterable<CSSRule>, around: readonly string[]): Generator<PageRule> {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      yield { rule, around }
      continue
    }
    const inner = (rule as Partial<CSSGroupingRule>).cssRules
    if (!inner || typeof CSSKeyframesRule === 'undefined' || rule instanceof CSSKeyframesRule) {
      continue
    }
    // A block that does not hold now is left out of what is forced, for it cannot be seen.
    if (typeof CSSMediaRule !== 'undefined' && rule instanceof CSSMediaRule) {
      if (!window.matchMedia(rule.media.mediaText).matches) continue
    }
    yield* rulesIn(inner, [...around, preludeOf(rule)])
  }
}

/** What stands before the brace of a block. */
function preludeOf({ cssText }: CSSRule): string {
  return cssText.slice(0, cssText.indexOf('{')).trim()
}

function readable(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules
  } catch {
    return []
  }
}
