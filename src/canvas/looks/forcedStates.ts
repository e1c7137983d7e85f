import type { ForcedState } from '@/model/canvasLooks'
import { pageSheets, rulesOf } from './styleRules'

/** The attribute of the page that says which states are shown. */
const FORCE = 'data-force'

const FIELDS = ':where(input, select, textarea)'
const CONTROLS = ':where(button, input, select, textarea, fieldset)'

/** What a selector asks of an element, and the state that answers it. */
const ASKED: readonly (readonly [RegExp, ForcedState, string])[] = [
  [/:hover(?![\w-])/g, 'hover', '*'],
  [/:focus(?:-visible|-within)?(?![\w-])/g, 'focus', '*'],
  [/:active(?![\w-])/g, 'active', '*'],
  [/:disabled(?![\w-])/g, 'disabled', CONTROLS],
  [/\[aria-disabled(?:="true"|='true'|=true)?\]/g, 'disabled', CONTROLS],
  [/:(?:user-)?invalid(?![\w-])/g, 'invalid', FIELDS],
  [/\[aria-invalid(?:="true"|='true'|=true)?\]/g, 'invalid', FIELDS],
]

/**
 * A selector that holds where the page shows a state, instead of asking for a pointer; as specific as before. `undefined` for one
 * that asks for no state.
 */
export function forcedSelector(selector: string): string | undefined {
  let forced = selector
  for (const [asked, state, which] of ASKED) {
    forced = forced.replace(asked, `:is([${FORCE}~="${state}"] ${which})`)
  }
  return forced === selector ? undefined : forced
}

/** Shows states on the whole page. */
export interface ForcedStates {
  readonly show: (states: readonly ForcedState[]) => void
}

/**
 * Puts each rule that asks for a state a second time, under a selector that holds while the page is to show it. Nothing is
 * done to the components: no event is sent, and no property is set.
 */
export function createForcedStates(): ForcedStates {
  const sheet = new CSSStyleSheet()
  const page = document.documentElement
  // Before the theme, after the components: so it wins over what it repeats, and over nothing else.
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets]
  const write = () => sheet.replaceSync(forcedCss())
  // Code of the project brings its own styles, later.
  const arrivals = new MutationObserver(write)
  return {
    show(states) {
      arrivals.disconnect()
      if (states.length === 0) {
        page.removeAttribute(FORCE)
        sheet.replaceSync('')
        return
      }
      page.setAttribute(FORCE, states.join(' '))
      write()
      arrivals.observe(document.head, { childList: true, subtree: true, characterData: true })
    },
  }
}

function forcedCss(): string {
  const css: string[] = []
  for (const sheet of pageSheets()) {
    for (const { rule, around } of rulesOf(sheet)) {
      const selector = forcedSelector(rule.selectorText)
      if (selector === undefined || rule.style.length === 0) continue
      const text = `${selector}{${rule.style.cssText}}`
      css.push(around.reduceRight((inner, prelude) => `${prelude}{${inner}}`, text))
    }
  }
  return css.join('\n')
}
