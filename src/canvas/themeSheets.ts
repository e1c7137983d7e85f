/** The theme of the page, and what is tried of it. */
export interface ThemeSheets {
  readonly show: (css: string) => void
  /** Over the theme; an empty text ends it. */
  readonly showDraft: (css: string) => void
}

/** Two sheets of the document, over all others: to replace the text of one draws nothing through React. */
export function createThemeSheets(): ThemeSheets {
  const theme = new CSSStyleSheet()
  const draft = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, theme, draft]
  return {
    show: (css) => theme.replaceSync(css),
    showDraft: (css) => draft.replaceSync(css),
  }
}
