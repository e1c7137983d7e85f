/** The oldest Node that the toolchain runs on; the same as `engines` in package.json. */
export const NODE_FLOOR = [20, 19]

/**
 * Says what is wrong with a version of Node, or nothing when it will do.
 *
 * @param {string} version such as `20.19.0`
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [floorMajor, floorMinor] = NODE_FLOOR
  if (major > floorMajor || (major === floorMajor && minor >= floorMinor)) return undefined
  return `Node ${version} is too old: Espalier needs ${NODE_FLOOR.join('.')} or newer. Install it from https://nodejs.org and try again.`
}
