/** Draws icons as components do. Heavy with drawings: the editor loads it only when a picker opens. */
export { Glyph } from '@/atoms/Icon/Glyph'
