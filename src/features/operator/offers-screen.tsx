import { View } from '@tarojs/components'
import { readNewcomerOffers } from '#contract/newcomer-offer'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { routes } from '../../shared/routes'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { CouponCosts } from './coupon-costs'
import { CouponOffer } from './coupon-offer'
import { operatorWords } from './words/words'
import { ZoneOffer } from './zone-offer'
import { ZoneProducts } from './zone-products'
import './operator-list.scss'

/** What the platform offers newcomers, switched here, and what it costs (G5). */
export function OffersScreen() {
  const { title } = useWords(operatorWords).offers
  return (
    <LeaderOnly title={title}>
      <Offers />
    </LeaderOnly>
  )
}

function Offers() {
  const { title } = useWords(operatorWords).offers
  const loaded = useLoaded(useRead(readNewcomerOffers, {}))
  return (
    <Screen wide title={title} of={loaded} backTo={routes.operator()}>
      {({ coupon, zone, costs }) => (
        <View className="lt-operator-columns">
          <Stack gap={6}>
            <CouponOffer coupon={coupon} />
            <CouponCosts costs={costs} />
          </Stack>
          <Stack gap={6}>
            <ZoneOffer zone={zone} />
            <ZoneProducts />
          </Stack>
        </View>
      )}
    </Screen>
  )
}
