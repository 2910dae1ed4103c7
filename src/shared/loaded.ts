/** What a screen knows of something it asked for. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: unknown; readonly retry: () => void }
  | { readonly state: 'empty' }
  | { readonly state: 'ready'; readonly value: T }
