import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { AcademyScreen } from '../../src/features/academy/academy-screen'
import { LessonScreen } from '../../src/features/academy/lesson-screen'
import { useQuizAttempts } from '../../src/features/academy/quiz-attempts'
import { QuizScreen } from '../../src/features/academy/quiz-screen'
import { usePreferences } from '../../src/shared/preferences'
import { useSession } from '../../src/shared/session'
import { onRequest, resetTaro, taroCalls } from './taro-stub/taro'

const lessonId = `les_${'1'.repeat(32)}` as const
const nextLessonId = `les_${'2'.repeat(32)}` as const

const card = {
  lessonId,
  title: '第一个团',
  summary: '从选品到发群',
  minutes: 6,
  bestPercent: null,
  passed: false,
  triesLeft: 3,
}
const lesson = {
  ...card,
  blocks: [{ kind: 'paragraph', text: '先选三样。' }],
  questionCount: 2,
  nextLessonId,
}
const started = {
  attemptId: `att_${'9'.repeat(32)}`,
  triesLeft: 2,
  questions: [
    question('q1', '几点截单？', ['晚上八点', '随时']),
    question('q2', '谁来提货？', ['团员', '路人']),
  ],
}

function question(questionId: string, text: string, options: string[]) {
  return {
    questionId,
    text,
    options: options.map((one, index) => ({ optionId: `${questionId}-${index}`, text: one })),
  }
}

interface Asked {
  readonly url: string
  readonly method: string
  readonly data?: string
}

let answers: (asked: Asked) => { statusCode: number; data: unknown }

// A build setting: the page's own origin.
beforeAll(() => Object.assign(globalThis, { API_ORIGIN: '' }))

beforeEach(() => {
  resetTaro()
  window.localStorage.clear()
  usePreferences.setState({ language: 'zh-Hans', textSize: 'standard', theme: 'light' })
  useSession.setState({ token: 'leader-token' })
  useQuizAttempts.setState({ byLesson: {} })
  answers = ({ url }) => ({ statusCode: 200, data: url.includes('/quiz-attempts') ? started : lesson })
  onRequest((told) => answers(told as Asked))
})

function handedIn(): Asked[] {
  return taroCalls
    .filter(({ name }) => name === 'request')
    .map(({ told }) => told as Asked)
    .filter(({ url }) => url.endsWith('/answers'))
}

function show(children: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return render(<QueryClientProvider client={queries}>{children}</QueryClientProvider>)
}

async function startQuiz() {
  const shown = show(<QuizScreen lessonId={lessonId} />)
  fireEvent.click(await screen.findByRole('button', { name: '开始答题' }))
  await screen.findByRole('radiogroup', { name: '1. 几点截单？' })
  return shown
}

const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const pressHandIn = () => fireEvent.click(screen.getByRole('button', { name: '交卷' }))
const isChosen = (name: string) => screen.getByRole('radio', { name }).getAttribute('aria-checked') === 'true'

describe('the quiz', () => {
  it('does not start by itself: a try is used only by a press', async () => {
    show(<QuizScreen lessonId={lessonId} />)
    await screen.findByRole('button', { name: '开始答题' })
    const writes = taroCalls.filter(({ told }) => (told as Asked).method === 'POST')
    expect(writes).toEqual([])
  })

  it('sends nothing while an answer is missing, keeps the others and leads to the first that is missing', async () => {
    await startQuiz()
    choose('晚上八点')
    pressHandIn()
    expect(handedIn()).toEqual([])
    expect(screen.getByRole('alert').textContent).toBe('还有 1 题没有回答，答完再交卷。')
    expect(screen.getAllByText('这一题还没有回答')).toHaveLength(1)
    expect(document.activeElement?.textContent).toBe('2. 谁来提货？')
    expect(isChosen('晚上八点')).toBe(true)
    choose('团员')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('keeps the answers when the page is left and when the network fails', async () => {
    const { unmount } = await startQuiz()
    choose('团员')
    choose('晚上八点')
    unmount()
    answers = ({ url }) => {
      if (url.endsWith('/answers')) throw new Error('offline')
      return { statusCode: 200, data: lesson }
    }
    show(<QuizScreen lessonId={lessonId} />)
    await screen.findByRole('radiogroup', { name: '2. 谁来提货？' })
    pressHandIn()
    expect((await screen.findByRole('alert')).textContent).toContain('内容都还在')
    expect([isChosen('团员'), isChosen('晚上八点')]).toEqual([true, true])
  })

  it('tells which were right without telling the right answers', async () => {
    await startQuiz()
    choose('路人')
    choose('晚上八点')
    answers = ({ url }) => {
      const graded = {
        percent: 50,
        passed: false,
        bestPercent: 50,
        triesLeft: 0,
        results: [
          { questionId: 'q1', right: true },
          { questionId: 'q2', right: false },
        ],
      }
      return { statusCode: 200, data: url.endsWith('/answers') ? graded : lesson }
    }
    pressHandIn()
    expect((await screen.findByText('50 分，还没通过')).getAttribute('role')).toBe('status')
    expect(JSON.parse(handedIn()[0]?.data ?? '{}')).toEqual({
      answers: [
        { questionId: 'q1', optionId: 'q1-0' },
        { questionId: 'q2', optionId: 'q2-1' },
      ],
    })
    expect(screen.getByText('您的回答：路人')).toBeTruthy()
    expect(screen.queryByText(/团员/)).toBeNull()
    expect(screen.getByRole('button', { name: '再测一次' }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.queryByRole('button', { name: '学下一课' })).toBeNull()
  })
})

describe('a lesson', () => {
  it('says why its quiz cannot be started when no tries are left', async () => {
    answers = () => ({ statusCode: 200, data: { ...lesson, triesLeft: 0 } })
    show(<LessonScreen lessonId={lessonId} />)
    const start = await screen.findByRole('button', { name: '开始测验' })
    fireEvent.click(start)
    expect(start.getAttribute('aria-disabled')).toBe('true')
    expect(screen.getAllByText('今天的机会已用完，明天再来').length).toBeGreaterThan(0)
    expect(taroCalls.some(({ name }) => name === 'navigateTo')).toBe(false)
  })
})

describe('the academy', () => {
  it('shows of each lesson how long it takes, the best result and the tries left', async () => {
    const passed = { ...card, lessonId: nextLessonId, title: '海报', bestPercent: 100, passed: true }
    answers = () => ({ statusCode: 200, data: { title: '入门', summary: '五课', lessons: [card, passed] } })
    show(<AcademyScreen />)
    const first = await screen.findByRole('button', { name: /第一个团/ })
    expect(within(first).getByText('今天还可以测 3 次')).toBeTruthy()
    expect(within(first).getByText('6 分钟')).toBeTruthy()
    const second = screen.getByRole('button', { name: /海报/ })
    expect(within(second).getByText('最好 100 分')).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: '已通过 1 / 2 课' })).toBeTruthy()
  })
})
