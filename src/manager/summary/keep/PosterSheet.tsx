import { useMemo } from 'react'
import type { Summary } from '@contract/summary'
import { PictureSheet } from '@/components/picture/PictureSheet'
import { posterOf } from '@/copy/poster'
import { summaryFileName } from '@/copy/summary-periods'

interface Props {
  community: string
  summary: Summary
  onClose: () => void
}

/** What will be sent, seen before it is. */
export const PosterSheet = ({ community, summary, onClose }: Props) => {
  const poster = useMemo(() => posterOf(summary, community), [summary, community])
  return (
    <PictureSheet
      poster={poster}
      name={summaryFileName(community, summary.type, summary.period, 'png')}
      words={summary.sentences.join('')}
      hint="图片里没有住户的姓名、房号、电话和原话，可以发到员工群。"
      instead="用“导出表格”，或者截屏"
      sendVerb="发给同事"
      onClose={onClose}
    />
  )
}
