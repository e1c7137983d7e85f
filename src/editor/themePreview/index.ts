/** Documents in a theme, and what cannot be read in it. */
export { ThemePreview } from './ThemePreview'
