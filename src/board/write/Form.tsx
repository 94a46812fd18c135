import { useCallback, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { POST_KINDS } from '@contract/glossary'
import type { Picture, PostKind } from '@contract/post'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Footer } from '@/components/page/Footer'
import { PhotoPicker } from '@/components/photo-picker/PhotoPicker'
import { Words } from '@/components/words/Words'
import { MISSING, MOST_TITLE, MOST_WORDS, namesPhone, TITLE_HINTS, WRITE } from '@/copy/board-write'
import { useNow } from '@/services/use-now'
import { contentOf } from './content'
import type { Draft } from './draft'
import { asksMore, KindFields } from './KindFields'
import { usePictures } from './use-pictures'

interface Props {
  kind: PostKind
  draft: Draft
  write: (change: Partial<Draft>) => void
  verb: string
  busy: boolean
  onSend: () => void
  /** Another kind, or another way out. */
  aside: { id: string; label: string; onTap: () => void }
  children?: ReactNode
}

/** What it is, how it looks, and what its kind asks for. */
export const Form = ({ kind, draft, write, verb, busy, onSend, aside, children }: Props) => {
  const now = useNow()
  const keep = useCallback((pictures: Picture[]) => write({ pictures }), [write])
  const wait = useCallback((waiting: string[]) => write({ waiting }), [write])
  const photos = usePictures(draft.pictures, keep, { paths: draft.waiting, onWait: wait })
  const content = contentOf(draft)
  const missing = 'missing' in content ? MISSING[content.missing] : undefined
  const phone = namesPhone(`${draft.title} ${draft.words}`)
  return (
    <>
      <View className="write">
        <View className="write__card">
          <View className="write__top">
            <View className="write__heading">{POST_KINDS[kind]}</View>
            <View
              className="write__other"
              id={aside.id}
              hoverClass="pressed"
              onClick={aside.onTap}
              ariaRole="button"
            >
              {aside.label}
            </View>
          </View>
          <Field
            id="post-title"
            label={WRITE.title}
            value={draft.title}
            placeholder={TITLE_HINTS[kind]}
            most={MOST_TITLE}
            onWrite={(title) => write({ title })}
          />
          <View>
            <View className="write__label">{WRITE.words}</View>
            <Words
              id="post-words"
              value={draft.words}
              placeholder={WRITE.wordsHint}
              most={MOST_WORDS}
              onWrite={(words) => write({ words })}
            />
            <View className="write__count" id="words-count">{`${draft.words.length}/${MOST_WORDS}`}</View>
            <View className={phone ? 'write__warning' : 'write__quiet'} id="masks">
              {phone ? WRITE.masksNow : WRITE.masks}
            </View>
          </View>
          <View>
            <View className="write__label">{WRITE.photos}</View>
            <PhotoPicker id="photo" arrived={draft.pictures.map(({ file }) => file)} photos={photos} />
          </View>
        </View>
        {asksMore(kind) && (
          <View className="write__card">
            <KindFields draft={draft} now={now} write={write} />
          </View>
        )}
        {children}
      </View>
      <Footer>
        <View className="write__next" id="missing">
          {missing ?? WRITE.checked}
        </View>
        <Button
          id="publish"
          label={photos.sending ? WRITE.sending : verb}
          busy={busy}
          disabled={photos.sending || missing !== undefined}
          onTap={onSend}
        />
      </Footer>
    </>
  )
}
