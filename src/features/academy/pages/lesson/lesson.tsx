import type { LessonId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { LessonScreen } from '../../lesson-screen'

export default function LessonPage() {
  const { lessonId } = useRouteParams()
  return <LessonScreen lessonId={lessonId as LessonId} />
}
