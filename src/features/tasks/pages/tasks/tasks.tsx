import { TasksScreen } from '../../tasks-screen'

export default function TasksPage() {
  return <TasksScreen />
}
