export const posterHandlers = {} as never
