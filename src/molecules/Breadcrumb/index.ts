export { Breadcrumb } from './Breadcrumb'
