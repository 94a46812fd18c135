import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import { List } from '@/components/list/List'
import { Footer } from '@/components/page/Footer'
import { Segments } from '@/components/segments/Segments'
import { call } from '@/services/cloud'
import { openInvite, openPerson, openSetup } from '@/services/routes'
import { usePages } from '@/services/use-pages'
import { PersonRow } from './PersonRow'
import { SearchBox } from '@/components/search-box/SearchBox'
import { useSettled } from '@/components/search-box/use-settled'
import './people.scss'

const WHO = { staff: '员工', residents: '住户' }
type Who = keyof typeof WHO
/** Nobody asks the cloud for every letter. Milliseconds. */
const TYPING = 300

/** Nobody at all, or nobody by these words. */
const Nobody = ({ q, who, mayAdd }: { q: string; who: Who; mayAdd: boolean }) => {
  if (q !== '')
    return <Blank drawing="calm" sentence={`没有找到“${q}”`} hint="可以搜姓名、房号，或手机号后四位" />
  return (
    <Blank
      drawing="calm"
      sentence={who === 'staff' ? '还没有员工' : '还没有住户'}
      hint="可以用一张表格一次导入"
      {...(mayAdd ? { action: { id: 'to-setup', label: '导入表格', onTap: openSetup } } : {})}
    />
  )
}

/** Everybody of the community, found by name, house or the last four digits. */
export const People = ({ me }: { me: Membership }) => {
  const [who, setWho] = useState<Who>('staff')
  const [words, setWords] = useState('')
  const q = useSettled(words.trim(), TYPING)
  const pages = usePages(`people ${me.id} ${who} ${q}`, (cursor) =>
    call('people.list', {
      as: me.id,
      who,
      ...(q === '' ? {} : { q }),
      ...(cursor === undefined ? {} : { cursor }),
    }),
  )
  const isManager = me.role === 'manager'
  return (
    <>
      <View className="people">
        <Segments choices={WHO} chosen={who} onChoose={setWho} />
        <SearchBox
          id="people-search"
          value={words}
          placeholder={who === 'staff' ? '姓名或手机号后四位' : '姓名、房号或手机号后四位'}
          onWrite={setWords}
        />
        <List pages={pages} empty={<Nobody q={q} who={who} mayAdd={isManager} />}>
          {(people) =>
            people.map((person) => (
              <PersonRow key={person.id} person={person} onOpen={({ id }) => openPerson(id)} />
            ))
          }
        </List>
      </View>
      {isManager && who === 'staff' && (
        <Footer>
          <Button id="invite" label="邀请员工" onTap={openInvite} />
        </Footer>
      )}
    </>
  )
}
