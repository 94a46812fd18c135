import type { InvitationView } from '@contract/join'
import type { Housemate } from './Person'

/** What is asked from below just now. */
export type Question =
  | { about: 'tenant' | 'leave' }
  | { about: 'invitation'; invitation: InvitationView }
  | { about: 'remove'; person: Housemate }
