// Sets the colour scheme before the first paint. `src/editor/shell/theme.ts` writes what this reads.
;(function () {
  var wish = null
  try {
    wish = localStorage.getItem('espalier.theme')
  } catch {
    // Storage is refused: the system decides.
  }
  var dark = matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset.theme =
    wish === 'light' || wish === 'dark' ? wish : dark ? 'dark' : 'light'
})()
