export const academyHandlers = {} as never
