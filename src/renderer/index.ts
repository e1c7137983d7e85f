export { createRecordStore, type RecordStore } from './recordStore'
export { RenderTree } from './RenderTree'
export { RANGE_MARK } from './responsive/rules'
export type {
  CatalogComponent,
  ComponentMap,
  EmptySlotProps,
  RenderEnvironment,
} from './environment'
export { isContainerTag, isHtmlTag } from './htmlTags'
export { Failure } from './Failure'
export { Placeholder } from './Placeholder'
