// Sets colour scheme and motion before the first paint. `src/components/ui/theme.ts` and `motion.ts` write what this reads.
;(function () {
  var read = function (key) {
    try {
      return localStorage.getItem(key)
    } catch {
      return null // Storage is refused: the system decides.
    }
  }
  var root = document.documentElement
  var wish = read('espalier.theme')
  var dark = matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset.theme = wish === 'light' || wish === 'dark' ? wish : dark ? 'dark' : 'light'
  var motion = read('espalier.motion')
  var still = matchMedia('(prefers-reduced-motion: reduce)').matches
  root.dataset.motion =
    motion === 'reduce' || motion === 'full' ? motion : still ? 'reduce' : 'full'
})()
