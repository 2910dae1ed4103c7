import { answered, Refused } from './answer'
import { phone } from './phone'

export const dialogs = {
  showToast: answered('showToast', ({ title }) => {
    phone.toasts.push(title)
  }),
  hideToast: answered('hideToast', () => {}),
  showLoading: answered('showLoading', () => {}),
  hideLoading: answered('hideLoading', () => {}),
  showModal: answered('showModal', ({ title, content }) => {
    phone.dialogs.push([title, content].filter(Boolean).join('\n'))
    return { confirm: phone.answers.modal, cancel: !phone.answers.modal, content: '' }
  }),
  showActionSheet: answered('showActionSheet', ({ itemList }) => {
    phone.dialogs.push(itemList.join('\n'))
    if (phone.answers.actionSheet === undefined) throw new Refused('cancel')
    return { tapIndex: phone.answers.actionSheet }
  }),
  requestSubscribeMessage: answered('requestSubscribeMessage', ({ tmplIds }) => {
    if (tmplIds.length > 3) throw new Refused('20003: more templates than an older client takes')
    phone.askedTemplates.push(...tmplIds)
    return Object.fromEntries(tmplIds.map((id: string) => [id, phone.answers.messages]))
  }),
  setNavigationBarTitle: answered('setNavigationBarTitle', ({ title }) => {
    phone.title = title
  }),
  setNavigationBarColor: answered('setNavigationBarColor', () => {}),
  showNavigationBarLoading: answered('showNavigationBarLoading', () => {}),
  hideNavigationBarLoading: answered('hideNavigationBarLoading', () => {}),
  setBackgroundColor: answered('setBackgroundColor', () => {}),
  setBackgroundTextStyle: answered('setBackgroundTextStyle', () => {}),
  setPageStyle: answered('setPageStyle', () => {}),
  setTabBarItem: answered('setTabBarItem', ({ index, text }) => {
    if (text !== undefined) phone.tabTexts[index] = text
  }),
  setTabBarStyle: answered('setTabBarStyle', () => {}),
  setTabBarBadge: answered('setTabBarBadge', () => {}),
  removeTabBarBadge: answered('removeTabBarBadge', () => {}),
  showTabBarRedDot: answered('showTabBarRedDot', () => {}),
  hideTabBarRedDot: answered('hideTabBarRedDot', () => {}),
  showTabBar: answered('showTabBar', () => {}),
  hideTabBar: answered('hideTabBar', () => {}),
  hideHomeButton: answered('hideHomeButton', () => {}),
  startPullDownRefresh: answered('startPullDownRefresh', () => {}),
  stopPullDownRefresh: answered('stopPullDownRefresh', () => {}),
  showShareMenu: answered('showShareMenu', () => {}),
  hideShareMenu: answered('hideShareMenu', () => {}),
}
