import type { ReactNode } from 'react'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import type { Loaded } from '../loaded'
import { Empty, type EmptyProps } from './empty'
import { Failure } from './failure'
import { Skeleton, type SkeletonKind } from './skeleton'

export interface RegionProps<T> {
  of: Loaded<T>
  skeleton?: SkeletonKind
  empty?: EmptyProps
  children: (value: T) => ReactNode
}

/** A part of a screen that is loaded: coming, failed with a way to retry, empty, or there. */
export function Region<T>({ of, skeleton, empty, children }: RegionProps<T>) {
  const words = useWords(sharedWords)
  switch (of.state) {
    case 'loading':
      return <Skeleton kind={skeleton} />
    case 'failed':
      return <Failure problem={of.problem} retry={of.retry} />
    case 'empty':
      return <Empty {...(empty ?? { title: words.empty })} />
    case 'ready':
      return <>{children(of.value)}</>
  }
}
