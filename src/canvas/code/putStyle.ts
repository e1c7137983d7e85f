const sheets = new Map<string, HTMLStyleElement>()

/** Puts a style sheet of the project into the page; a newer version takes the place of the older one. */
export function putStyle(path: string, css: string): void {
  let sheet = sheets.get(path)
  if (!sheet) {
    sheet = document.createElement('style')
    sheets.set(path, document.head.appendChild(sheet))
  }
  sheet.textContent = css
}
