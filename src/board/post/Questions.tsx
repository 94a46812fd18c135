import { ENDINGS } from '@contract/glossary'
import type { MemberId } from '@contract/ids'
import type { PostView } from '@contract/post'
import { ConfirmSheet } from '@/components/confirm/ConfirmSheet'
import { ENDING_SAYS, POST, endTitle } from '@/copy/board-post'
import { ReportSheet } from '../report/ReportSheet'
import { AppealSheet } from './AppealSheet'
import { CommentSheet } from './CommentSheet'
import { ContactSheet } from './ContactSheet'
import type { Question } from './question'
import { RequestSheet } from './RequestSheet'
import type { useComments } from './use-comments'
import type { useOwnPost } from './use-own-post'

interface Props {
  question: Question | undefined
  me: MemberId
  post: PostView
  own: ReturnType<typeof useOwnPost>
  comments: ReturnType<typeof useComments>
  /** Something was said or done: how it stands has changed. */
  refresh: () => Promise<void>
  onClose: () => void
}

/** One at a time; what takes something away says first what will happen. */
export const Questions = ({ question, me, post, own, comments, refresh, onClose }: Props) => {
  switch (question?.about) {
    case undefined:
      return null
    case 'contact':
      return <ContactSheet me={me} post={post} onClose={onClose} />
    case 'comment':
      return (
        <CommentSheet
          me={me}
          id={post.id}
          onSaid={(comment) => {
            comments.add(comment)
            void refresh()
          }}
          onClose={onClose}
        />
      )
    case 'report':
      return <ReportSheet me={me} type={question.type} id={question.id} onClose={onClose} />
    case 'appeal':
      return (
        <AppealSheet
          me={me}
          type={question.type}
          id={question.id}
          onDone={() => void refresh()}
          onClose={onClose}
        />
      )
    case 'end':
      return (
        <ConfirmSheet
          title={endTitle(ENDINGS[question.why])}
          sentences={[ENDING_SAYS[question.why]]}
          verb={ENDINGS[question.why]}
          busy={own.busy}
          onSure={() => void own.end(question.why).then((done) => done && onClose())}
          onClose={onClose}
        />
      )
    case 'delete':
      return (
        <ConfirmSheet
          title={POST.removeTitle}
          sentences={POST.removeSays}
          verb={POST.remove}
          busy={own.busy}
          onSure={() => void own.remove()}
          onClose={onClose}
        />
      )
    case 'deleteComment':
      return (
        <ConfirmSheet
          title={POST.removeComment}
          sentences={[]}
          verb={POST.remove}
          busy={comments.busy}
          onSure={() =>
            void comments.takeBack(question.id).then((done) => {
              if (!done) return
              onClose()
              void refresh()
            })
          }
          onClose={onClose}
        />
      )
    case 'request':
      return (
        <RequestSheet
          me={me}
          busy={own.busy}
          onPick={(kind) => void own.request(kind).then((done) => done && onClose())}
          onClose={onClose}
        />
      )
  }
  return question satisfies never
}
