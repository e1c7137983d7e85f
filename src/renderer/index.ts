export { createRecordStore, type RecordStore } from './recordStore'
export { RenderTree } from './RenderTree'
export type { CatalogComponent, ComponentMap, EmptySlotProps } from './environment'
export { isContainerTag, isHtmlTag } from './htmlTags'
