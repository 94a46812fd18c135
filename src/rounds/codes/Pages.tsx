import { Canvas, View } from '@tarojs/components'
import type { CodePage } from '@/copy/code-paper'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { CODES, keepInWords, pageInWords } from '@/copy/rounds-codes'
import { openPermissions } from '@/services/poster'
import { inWeChat } from '@/services/transport'
import { Steps } from '../pieces/steps/Steps'
import { CANVAS, usePagesKept } from './use-pages-kept'

interface Props {
  pages: readonly CodePage[]
  community: string
  onAgain: () => void
}

/** The sheets as they will be printed, leafed through and kept. */
export const Pages = ({ pages, community, onAgain }: Props) => {
  const { at, kept, standing, busy, show, keep } = usePagesKept(pages, community)
  const page = pages[at]
  if (!page) return null
  const { width, height } = page.poster
  const leaf = (next: number) =>
    busy || standing === 'drawing' || pages[next] === undefined ? undefined : () => void show(next)
  return (
    <>
      <View className="rounds">
        <Steps
          id="codes-page"
          words={pageInWords(page, at, pages.length)}
          before={{ words: CODES.before, onTap: leaf(at - 1) }}
          after={{ words: CODES.after, onTap: leaf(at + 1) }}
        />
        <View
          className="codes__paper"
          style={{ paddingTop: `${(height / width) * 100}%` }}
          ariaLabel={pageInWords(page, at, pages.length)}
        >
          <Canvas id={CANVAS} canvasId={CANVAS} type="2d" className="codes__canvas" />
        </View>
      </View>
      <Footer>
        {standing === 'failed' && <View className="codes__fault">{CODES.failed}</View>}
        {standing === 'refused' && (
          <>
            <View className="codes__fault">{CODES.refused}</View>
            <Button id="codes-permit" kind="soft" label={CODES.permit} onTap={openPermissions} />
          </>
        )}
        <Button
          id="codes-keep"
          label={keepInWords(inWeChat ? CODES.toAlbum : CODES.toDisk, kept, pages.length)}
          busy={busy}
          disabled={standing === 'drawing' || standing === 'failed'}
          onTap={() => void keep()}
        />
        <Button id="codes-again" kind="quiet" label={CODES.again} disabled={busy} onTap={onAgain} />
      </Footer>
    </>
  )
}
