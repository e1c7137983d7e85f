export { List, ListItem } from './List'
