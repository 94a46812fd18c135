import { ringCourier, whoCalls } from '../_kit/context'
import { logLine } from '../_kit/log'
import { serve } from '../_kit/serve'
import { openStore } from '../_store/cloud/open-store'
import * as inboxList from './inbox/list'
import * as inboxRead from './inbox/read'
import * as noticeConsent from './notice/consent'
import * as sessionMe from './session/me'
import * as spotList from './spot/list'
import * as ticketChange from './ticket/change'
import * as ticketGet from './ticket/get'
import * as ticketList from './ticket/list'
import * as ticketSubmit from './ticket/submit'

/** What a phone may ask. Wiring only: each promise of the contract and who keeps it. */
export const main = serve(
  {
    'session.me': sessionMe.me,
    'spot.list': spotList.list,
    'ticket.submit': ticketSubmit.submit,
    'ticket.list': ticketList.list,
    'ticket.get': ticketGet.get,
    'ticket.accept': ticketChange.accept,
    'ticket.depart': ticketChange.depart,
    'ticket.arrive': ticketChange.arrive,
    'ticket.finish': ticketChange.finish,
    'ticket.cancel': ticketChange.cancel,
    'ticket.rate': ticketChange.rate,
    'inbox.list': inboxList.list,
    'inbox.read': inboxRead.read,
    'notice.consent': noticeConsent.consent,
  },
  { whoCalls, now: () => Date.now(), store: openStore(), ring: ringCourier, log: logLine },
)
