/** Which part of the window is seen, and how every feature leads to another one. */
export { useAreaActions, useOfferedActions, type AreaAction } from './areaActions'
export { currentArea, goToArea, useArea, type AreaId } from './area'
export { onOpenCode, openCode, type CodeRequest } from './openCode'
