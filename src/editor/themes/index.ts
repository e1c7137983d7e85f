/** The area in which themes are made. */
export { ThemesArea } from './ThemesArea'
