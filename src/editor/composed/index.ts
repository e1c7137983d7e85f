export { ComposedDialogs } from './ComposedDialogs'
export { ComponentList } from './componentListApart'
export { MainBar } from './MainBar'
