import { PRIVACY_VERSION } from '@contract/glossary'
import { recall, remember } from '@/services/storage'

const AGREED = 'agreed'

/** This phone's person has said yes to the notice in force. The server is told with whatever they join by. */
export const hasAgreed = (): boolean => recall<string>(AGREED) === PRIVACY_VERSION
export const agree = (): void => remember(AGREED, PRIVACY_VERSION)
