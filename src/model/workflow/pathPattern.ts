/**
 * Whether a path fits a pattern: `*` stands for a part of a name, `**` for any folders, and all else for itself. The time grows with
 * both lengths and no faster, whatever the pattern is.
 */
export function fitsPattern(path: string, pattern: string): boolean {
  const names = stepsOf(path)
  // For each number of names from the start: whether the pattern so far stands for just these.
  let fits = names.map(() => false)
  fits.unshift(true)
  for (const step of stepsOf(pattern)) {
    const before = fits
    if (step === '**') {
      let any = false
      fits = before.map((fit) => (any ||= fit))
    } else {
      fits = before.map(
        (_, at) => at > 0 && before[at - 1] === true && fitsName(names[at - 1], step),
      )
    }
  }
  return fits.at(-1) === true
}

function stepsOf(path: string): string[] {
  return path.split('/').filter((step) => step !== '')
}

/** Goes back to the last star alone, which is enough: an earlier one could take no more than it. */
function fitsName(name = '', pattern: string): boolean {
  let [at, step] = [0, 0]
  let star = -1
  let taken = 0
  while (at < name.length) {
    if (pattern[step] === '*') {
      star = step
      taken = at
      step += 1
    } else if (step < pattern.length && pattern[step] === name[at]) {
      at += 1
      step += 1
    } else if (star !== -1) {
      taken += 1
      at = taken
      step = star + 1
    } else {
      return false
    }
  }
  return /^\**$/.test(pattern.slice(step))
}
