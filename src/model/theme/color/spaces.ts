import {
  A98RGB,
  ColorSpace,
  HSL,
  HWB,
  LCH,
  Lab,
  OKLCH,
  OKLab,
  P3,
  ProPhoto,
  REC_2020,
  XYZ_D50,
  XYZ_D65,
  sRGB,
  sRGB_Linear,
} from 'colorjs.io/fn'

/** The colour spaces of CSS, which the library finds by name once they are registered; others stay out of the build. */
const SPACES = [
  XYZ_D65,
  XYZ_D50,
  sRGB,
  sRGB_Linear,
  P3,
  A98RGB,
  ProPhoto,
  REC_2020,
  OKLab,
  OKLCH,
  Lab,
  LCH,
  HSL,
  HWB,
]
for (const space of SPACES) ColorSpace.register(space)

export { OKLCH, P3, sRGB }
