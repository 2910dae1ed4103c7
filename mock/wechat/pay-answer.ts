/** The HTTP status of each code, as the documents pair them. */
const statusOf = {
  PARAM_ERROR: 400,
  INVALID_REQUEST: 400,
  APPID_MCHID_NOT_MATCH: 400,
  ORDER_CLOSED: 400,
  SIGN_ERROR: 401,
  OUT_TRADE_NO_USED: 403,
  NOT_ENOUGH: 403,
  ORDER_NOT_EXIST: 404,
  RESOURCE_NOT_EXISTS: 404,
  RATELIMIT_EXCEEDED: 429,
  SYSTEM_ERROR: 500,
} as const

type PayErrorCode = keyof typeof statusOf

/** What the pay server answers; without a body it is 204. */
export interface PayReply {
  readonly status: number
  readonly body?: object
}

export function payError(code: PayErrorCode, message: string): PayReply {
  return { status: statusOf[code], body: { code, message } }
}
