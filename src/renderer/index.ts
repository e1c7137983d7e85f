export { createRecordStore, type RecordStore } from './recordStore'
export { RenderTree } from './RenderTree'
export type {
  CatalogComponent,
  ComponentMap,
  EmptySlotProps,
  RenderEnvironment,
} from './environment'
export { safeUrl } from './safeUrl'
export { isContainerTag, isHtmlTag, isVoidTag } from './htmlTags'
