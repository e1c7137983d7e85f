/**
 * What Chromium is to leave out. The address bar that nobody sees is a page of its own, made anew with every window, and costs as much
 * as the first page does. The last list that is given counts alone, so it repeats the one that Playwright gives.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

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
  `--disable-features=${WITHOUT.join(',')}`,
]
