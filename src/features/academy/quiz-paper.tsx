import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { answerQuiz } from '#contract/academy'
import type { LessonId } from '#domain/ids'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { pointAt, pointable } from '../../shared/platform/point-at'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { meaning } from '../../shared/ui/meaning'
import { RadioRows } from '../../shared/ui/radio-rows'
import { Stack } from '../../shared/ui/stack'
import type { QuizAttempt } from './quiz-attempts'
import { useQuizAttempts } from './quiz-attempts'
import type { HandedIn } from './quiz-result'
import { answersOf, unanswered } from './quiz-view'
import { academyWords } from './words/words'
import './quiz-paper.scss'

interface QuizPaperProps {
  readonly lessonId: LessonId
  readonly attempt: QuizAttempt
  readonly onHandedIn: (handedIn: HandedIn) => void
}

/** The questions of a try. Nothing is sent before all are answered. */
export function QuizPaper({ lessonId, attempt, onHandedIn }: QuizPaperProps) {
  const words = useWords(academyWords).quiz
  const [told, setTold] = useState(false)
  const { send, status } = useWrite(answerQuiz)
  const end = useQuizAttempts((attempts) => attempts.end)
  const missing = unanswered(attempt)
  const first = attempt.questions[0]?.questionId
  const isLost = status.state === 'refused' && status.refusal.code !== 'answers-incomplete'

  useEffect(() => {
    if (first) pointAt(idOf(first))
  }, [first])

  const handIn = async () => {
    setTold(true)
    const [firstMissing] = missing
    if (firstMissing) {
      pointAt(idOf(firstMissing))
      return
    }
    const graded = await send({ attemptId: attempt.attemptId, answers: answersOf(attempt) })
    if (!graded) return
    onHandedIn({ attempt, graded })
    end(lessonId)
  }

  return (
    <Stack gap={6}>
      {attempt.questions.map((question, index) => (
        <Question
          key={question.questionId}
          lessonId={lessonId}
          attempt={attempt}
          index={index}
          isMissing={told && missing.includes(question.questionId)}
        />
      ))}
      {told && missing.length > 0 && (
        <View {...meaning({ role: 'alert' })}>{words.missing(missing.length)}</View>
      )}
      <View className="lt-muted">
        {words.answered(attempt.questions.length - missing.length, attempt.questions.length)}
      </View>
      <ActProblem status={status} />
      <Button block loading={status.state === 'sending'} onPress={() => void handIn()}>
        {words.handIn}
      </Button>
      {isLost && (
        <Button block kind="quiet" onPress={() => end(lessonId)}>
          {words.startOver}
        </Button>
      )}
    </Stack>
  )
}

interface QuestionProps {
  readonly lessonId: LessonId
  readonly attempt: QuizAttempt
  readonly index: number
  readonly isMissing: boolean
}

function Question({ lessonId, attempt, index, isMissing }: QuestionProps) {
  const words = useWords(academyWords).quiz
  const answer = useQuizAttempts((attempts) => attempts.answer)
  const question = attempt.questions[index]
  if (!question) return null
  const { questionId, text, options } = question
  const asked = words.question(index + 1, text)
  return (
    <Card>
      <View
        className="lt-quiz-question"
        {...pointable(idOf(questionId))}
        {...meaning({ role: 'heading', level: 2 })}
      >
        {asked}
      </View>
      {isMissing && <View className="lt-quiz-question__missing">{words.missingHere}</View>}
      <RadioRows
        label={asked}
        options={options.map((option) => ({ value: option.optionId, label: option.text }))}
        value={attempt.answers[questionId]}
        onChange={(optionId) => answer(lessonId, questionId, optionId)}
      />
    </Card>
  )
}

function idOf(questionId: string): string {
  return `question-${questionId}`
}
