import type { WordsLike } from '../../../shared/i18n/words'
import type { zhHans } from './zh-hans'

const tries = (n: number) => (n === 1 ? '1 try' : `${n} tries`)

export const en: WordsLike<typeof zhHans> = {
  title: 'Academy',
  progress: (passed, all) => `${passed} of ${all} lessons passed`,
  allPassed: 'All passed',
  lessons: 'Lessons',
  minutes: (n) => `${n} min`,
  passed: 'Passed',
  best: (percent) => `Best ${percent} %`,
  notTried: 'Quiz not tried',
  triesLeft: (n) => `${tries(n)} left today`,
  noTries: 'No tries left today; come back tomorrow',
  empty: 'No lessons yet',
  emptyHint: 'Lessons appear here once they are published.',
  reading: {
    example: 'Example',
    quizTitle: 'Test yourself',
    quizAbout: (questions, pass) => `${questions} questions, ${pass} % to pass; the best try counts.`,
    start: 'Start the quiz',
    next: 'Next lesson',
  },
  quiz: {
    title: 'Quiz',
    ready: (title) => `Quiz: ${title}`,
    about: (questions, pass) => `${questions} questions, ${pass} % right to pass, in a new order each time.`,
    counts: (perDay) => `${tries(perDay)} a day; starting uses one. Your answers stay if you leave halfway.`,
    start: 'Start',
    question: (n, text) => `${n}. ${text}`,
    missingHere: 'Not answered yet',
    missing: (n) =>
      n === 1
        ? '1 question has no answer yet; answer it, then hand in.'
        : `${n} questions have no answer yet; answer them, then hand in.`,
    answered: (n, all) => `${n} of ${all} answered`,
    handIn: 'Hand in',
    startOver: 'Start over',
    passed: (percent) => `${percent} %: passed`,
    failed: (percent) => `${percent} %: not passed yet`,
    failedHint: (pass) => `${pass} % passes. Look the wrong ones up in the lesson and try again.`,
    best: (percent) => `Best result ${percent} %`,
    results: 'Question by question',
    right: 'Right',
    wrong: 'Wrong',
    yours: (answer) => `Your answer: ${answer}`,
    again: 'Try again',
    next: 'Next lesson',
    backToLesson: 'Back to the lesson',
  },
}
