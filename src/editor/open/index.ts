export { OpenDocuments } from './OpenDocuments'
export { requestOpen } from './request'
