export { Icon } from './Icon'
export {
  AlertIcon,
  ArrowsLeftRight,
  CaretDown,
  CaretRight,
  Clock,
  Cloud,
  Database,
  Edit,
  Eye,
  FolderOpen,
  MagnifyingGlass,
  Plus,
  Sparkle,
  Trash,
} from './namedIcons'
