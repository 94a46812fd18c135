import { Blank } from '@/components/blank/Blank'
import { reloadSession } from '@/services/session'

/** Nobody has registered this person yet: how to come in. */
export const Stranger = () => (
  <Blank
    drawing="door"
    sentence="您还没有加入小区"
    hint="请联系物业服务中心，登记您的手机号和门牌号。登记好以后，再打开这里就可以报修了。"
    action={{ id: 'join-again', label: '已登记，再看看', onTap: reloadSession }}
  />
)
