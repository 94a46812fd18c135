import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { CommunityRow } from '@contract/people'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { List } from '@/components/list/List'
import { Footer } from '@/components/page/Footer'
import { greeting, when } from '@/copy/times'
import { call } from '@/services/cloud'
import { openCommunity, openNewCommunity } from '@/services/routes'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import './admin-home.scss'

const Community = ({ community: { id, name, createdAt }, now }: { community: CommunityRow; now: number }) => (
  <View
    className="admin-home__row"
    id={`community-${id}`}
    hoverClass="pressed"
    onClick={() => openCommunity(id, name)}
    ariaRole="button"
    ariaLabel={`${name}，指定经理`}
  >
    <View>
      <View className="admin-home__name">{name}</View>
      <View className="admin-home__since">{`${when(createdAt, now).split(' ')[0]}新建`}</View>
    </View>
    <View className="admin-home__way">指定经理</View>
    <Icon name="forward" />
  </View>
)

/** The communities of the company. What goes on inside them is their managers' to see. */
export const AdminHome = ({ me }: { me: Membership }) => {
  const now = useNow()
  const pages = usePages(`communities ${me.id}`, (cursor) =>
    call('company.list', { as: me.id, ...(cursor === undefined ? {} : { cursor }) }),
  )
  return (
    <>
      <View className="home">
        <View className="admin-home__greeting">{`${greeting(now)}，${me.name}`}</View>
        <List
          pages={pages}
          empty={<Blank drawing="door" sentence="还没有小区" hint="新建一个，再指定它的项目经理" />}
        >
          {(communities) =>
            communities.map((community) => <Community key={community.id} community={community} now={now} />)
          }
        </List>
      </View>
      <Footer>
        <Button id="new-community" label="新建小区" onTap={openNewCommunity} />
      </Footer>
    </>
  )
}
