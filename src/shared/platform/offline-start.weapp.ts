/** WeChat keeps a mini-program's files by itself. */
export function keepForOfflineStart(): Promise<void> {
  return Promise.resolve()
}
