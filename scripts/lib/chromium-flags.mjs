/** How every test and measurement starts Chromium: as any user, offline, without a word to anybody. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox', // the tests may run as root, for whom Chromium's sandbox does not start
  '--disable-gpu',
  '--site-per-process', // frames of another origin in a process of their own, as every desktop has it
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
