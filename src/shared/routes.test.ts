import { routeFrom, routes } from './routes'

describe('routes', () => {
  it('carry what the page is told, encoded', () => {
    expect(routes.signIn({ next: routes.deal({ dealId: 'dea_1' }).url }).url).toBe(
      '/features/sign-in/pages/sign-in/sign-in?next=%2Ffeatures%2Fdeals%2Fpages%2Fdeal%2Fdeal%3FdealId%3Ddea_1',
    )
  })

  it('leave out what is not told', () => {
    expect(routes.poster({ dealId: undefined }).url).toBe('/features/growth/pages/poster/poster')
  })

  it.each([
    [routes.growth().url, true],
    [routes.orders({ dealId: 'dea_1' }).url, false],
  ])('of the url %s know whether it is a tab: %s', (url, tab) => {
    expect(routeFrom(url)).toEqual({ url, tab })
  })
})
