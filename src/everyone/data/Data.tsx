import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { ConfirmSheet } from '@/components/confirm/ConfirmSheet'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Switch } from '@/components/switch/Switch'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { isStaff } from '@/copy/people'
import { openPrivacy } from '@/services/routes'
import { Held } from './Held'
import { NameSheet } from './NameSheet'
import { Picture } from './Picture'
import { useMyData } from './use-my-data'

/** What stays and what goes, before it goes. */
const FORGETTING = [
  '您的姓名、手机号和房屋绑定会全部删除，马上退出小区。',
  '报修记录会保留，但不再有您的姓名和电话。',
  '删除后不能恢复；想回来可以重新加入。',
]

/** See, correct, take along, delete. */
export const Data = ({ me }: { me: MemberId }) => {
  const { data, failed, refresh, busy, correct, show, exportAll, forget } = useMyData(me)
  const [asked, setAsked] = useState<'name' | 'forget'>()
  const [keepsName, setKeepsName] = useState(false)
  const close = () => setAsked(undefined)
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={2} />
  return (
    <View className="data">
      <Held data={data} />
      {isStaff(data.role) && <Picture photo={data.photo} busy={busy} onPick={(photo) => void show(photo)} />}
      <View className="data__card data__links">
        <LinkRow id="correct" label="改正姓名" onTap={() => setAsked('name')} />
        <LinkRow
          id="export"
          label="导出全部资料"
          words={busy && asked === undefined ? '请稍等…' : '一个表格文件'}
          onTap={() => void exportAll()}
        />
        <LinkRow id="notice" label="隐私说明" onTap={openPrivacy} />
      </View>
      <View className="data__hint">手机号或房屋有变，请告诉物业，核对后由物业来改。</View>
      {data.mayForget ? (
        <Button id="forget" kind="alarm" label="删除资料" onTap={() => setAsked('forget')} />
      ) : (
        <View className="data__hint">离职由项目经理办理，办好后马上看不到小区的内容。</View>
      )}
      {asked === 'name' && (
        <NameSheet
          name={data.name}
          busy={busy}
          onClose={close}
          onSave={(name) => void correct(name).then((saved) => saved && close())}
        />
      )}
      {asked === 'forget' && (
        <ConfirmSheet
          title="删除我的资料？"
          sentences={FORGETTING}
          verb="全部删除"
          busy={busy}
          onSure={() => void forget(keepsName).then(close)}
          onClose={close}
        >
          <Switch
            id="keep-name"
            label="邻里圈发过的内容留着我的名字"
            hint={keepsName ? '邻居还能看到是谁发的' : '会显示“已注销”'}
            on={keepsName}
            onTap={() => setKeepsName(!keepsName)}
          />
        </ConfirmSheet>
      )}
    </View>
  )
}
