/** Every icon of the set; only ever imported lazily. */
export { icons as allIcons } from 'lucide-react'
