import type { LessonId } from '#domain/ids'
import { useRouteParams } from '../../../../shared/navigate'
import { QuizScreen } from '../../quiz-screen'

export default function QuizPage() {
  const { lessonId } = useRouteParams()
  return <QuizScreen lessonId={lessonId as LessonId} />
}
