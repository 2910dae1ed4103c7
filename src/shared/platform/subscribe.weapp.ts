import Taro from '@tarojs/taro'

/** Older clients take no more at once. */
const MOST_TEMPLATES = 3

/** WeChat can ask the person for messages. */
export const canSubscribe = true

/** Asks for at most three templates, right after a tap; those the person said yes to. A refusal is an answer too. */
export async function subscribe(templateIds: readonly string[]): Promise<string[]> {
  try {
    // The ids of Alipay's messages are asked for by the types, and looked at by no WeChat.
    const asked = { tmplIds: templateIds.slice(0, MOST_TEMPLATES), entityIds: [] }
    const said: Record<string, unknown> = { ...(await Taro.requestSubscribeMessage(asked)) }
    return templateIds.filter((id) => said[id] === 'accept')
  } catch {
    // Switched off in WeChat's settings, or an old client: the inbox tells everything as well.
    return []
  }
}
