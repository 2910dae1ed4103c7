/** A browser has no messages of WeChat to ask for. */
export const canSubscribe = false

export async function subscribe(_templateIds: readonly string[]): Promise<string[]> {
  return []
}
