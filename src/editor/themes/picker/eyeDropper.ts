interface ScreenPicker {
  readonly open: () => Promise<{ readonly sRGBHex: string }>
}

declare global {
  interface Window {
    readonly EyeDropper?: new () => ScreenPicker
  }
}

/** Picks a colour from anywhere on the screen, `undefined` where somebody gave up; not there in browsers that cannot. */
export const pickFromScreen: (() => Promise<string | undefined>) | undefined = window.EyeDropper
  ? async () => {
      try {
        const dropper = window.EyeDropper ? new window.EyeDropper() : undefined
        return (await dropper?.open())?.sRGBHex
      } catch {
        return undefined // Escape was pressed
      }
    }
  : undefined
