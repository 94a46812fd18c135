/** The closed list of refusals. A refusal is an answer, not a crash; each has Chinese words in `src/copy/refusals.ts`. */
export const ERROR_CODES = [
  /** No such action. */
  'UNKNOWN_ACTION',
  /** The input is not what the contract says; `field` names the first wrong place. */
  'BAD_INPUT',
  /** `as` is not a membership of the caller, or no longer. */
  'NOT_A_MEMBER',
  /** Seen, but not this person's to do. */
  'NOT_ALLOWED',
  /** Not there, or not for these eyes: the two are not told apart. */
  'NOT_FOUND',
  /** A house the caller does not live in. */
  'NOT_YOUR_HOUSE',
  /** A public place that this community does not have. */
  'PLACE_UNKNOWN',
  /** The community has nobody at all to give it to. */
  'NOBODY_ANSWERS',
  /** Someone was faster. */
  'ALREADY_ACCEPTED',
  'ALREADY_FINISHED',
  'ALREADY_RATED',
  'ALREADY_CANCELLED',
  'ALREADY_CONFIRMED',
  'ALREADY_MERGED',
  /** Rated before it is done. */
  'NOT_FINISHED',
  /** The step before has not been taken. */
  'STEP_MISSING',
  /** Work has begun: too late to call it off. */
  'TOO_LATE',
  /** The code that WeChat gave for the phone number is used up or wrong. */
  'PHONE_UNREADABLE',
  /** The number is already another WeChat user's here. */
  'PHONE_TAKEN',
  'NO_SUCH_CODE',
  /** Used, expired or withdrawn: the three are not told apart. */
  'CODE_SPENT',
  'TOO_MANY_TRIES',
  /** The privacy notice has changed since. */
  'NOTICE_CHANGED',
  'HOUSE_UNKNOWN',
  'ALREADY_LIVES_HERE',
  'ALREADY_ASKED',
  'ALREADY_DECIDED',
  /** A sheet is just being written. */
  'SETTING_UP',
  /** Of a household: only the owner's to do. */
  'OWNER_ONLY',
  /** A date that has passed, or an end before its beginning. */
  'WRONG_DATES',
  'OPEN_REQUESTS',
  /** Someone must be left who can run the community. */
  'LAST_MANAGER',
  'DEPUTY_CIRCLE',
  'DEPUTY_UNFIT',
  'IN_TWO_ZONES',
  'ZONE_IN_USE',
  'LAST_ZONE',
  'NAME_TAKEN',
  /** Something in the map is named that is not there. */
  'MAP_CHANGED',
  'ALREADY_JOINED',
  'SHEET_UNREADABLE',
  /** There are faults; the check says which. */
  'SHEET_FAULTY',
  /** Urged within the last five minutes. */
  'URGED_JUST_NOW',
  /** Once is once. */
  'DECLINED_BEFORE',
  /** Too long ago to open again; a new request is the way. */
  'TOO_LATE_TO_REOPEN',
  /** Cannot be given to this person: not here, away, or the one who has it. */
  'CANNOT_TAKE_IT',
  /** So much has been said on this ticket that no more fits. */
  'TICKET_FULL',
  /** A kind that the catalogue does not have, or shows no more. */
  'KIND_UNKNOWN',
  /** Others wait for the same: not one's own to call off. */
  'OTHERS_FOLLOW',
  /** Work of this kind costs nothing; or nothing was agreed to. */
  'NO_FEES',
  /** Dearer than what was agreed to. */
  'ABOVE_QUOTE',
  /** The quote has changed since, or is answered. */
  'QUOTE_CHANGED',
  /** The kind wants photos that are not there. */
  'PHOTOS_MISSING',
  /** A complaint wants an answer before it is done. */
  'ANSWER_MISSING',
  /** A ticket that cannot take another in: itself, over, or merged away. */
  'CANNOT_MERGE',
  /** The catalogue was saved by somebody else meanwhile, or names something twice. */
  'CATALOGUE_CHANGED',
  'CATALOGUE_FAULTY',
  /** Messages about one's own jobs cannot be switched off; or the topic is another role's. */
  'TOPIC_FIXED',
  /** It has gone out meanwhile, or is about somebody who is here no more. */
  'LETTER_GONE',
  /** As the catalogue's two, of what is promised. */
  'PROMISES_CHANGED',
  'PROMISES_FAULTY',
  /** After fourteen days nobody remembers how it was. */
  'TOO_LATE_TO_RATE',
  /** A verdict may be changed once, within a day, by who gave it. */
  'VERDICT_STANDS',
  'ALREADY_REPLIED',
  /** There is nothing to ask about, or somebody has asked already. */
  'NO_VISIT_DUE',
  /** Who closes a complaint says what was behind it. */
  'CAUSE_MISSING',
  /** As the catalogue's two, of return visits. */
  'VISITS_CHANGED',
  'VISITS_FAULTY',
  /** So much has been decided and is not done. */
  'REVIEW_FULL',
  /** As the catalogue's two, of what is charged for. */
  'FEES_CHANGED',
  'FEES_FAULTY',
  /** These days are charged for already. */
  'PERIOD_TAKEN',
  /** Of a run: it is not there yet, or not any more. */
  'RUN_NOT_READY',
  /** It came to something else meanwhile: look again before it goes out. */
  'TOTAL_CHANGED',
  /** What is shared or metered has no cost, no reading. */
  'COST_MISSING',
  'ALREADY_PAID',
  /** Taken back: nothing is owed for it. */
  'BILL_REVERSED',
  /** Somebody of the same house is paying just now. */
  'BEING_PAID',
  /** More than is owed can be, or more than there is. */
  'TOO_MUCH',
  /** So many at once do not fit into one account. */
  'ACCOUNT_FULL',
  /** WeChat Pay did not take the order, or cannot be reached. Nothing was charged. */
  'PAY_UNAVAILABLE',
  /** The second yes is somebody else's. */
  'SECOND_PERSON',
  /** The number stands on another receipt already. */
  'RECEIPT_TAKEN',
  /** Nothing is left of it once it is cleaned. */
  'NOTHING_SAID',
  'TOO_LONG',
  /** Written too often in a short time, or the same again and again. */
  'TOO_OFTEN',
  'SAID_BEFORE',
  /** Not to write on the board for a while, or any more. Everything else stays. */
  'MUTED',
  'BANNED_HERE',
  /** Over: sold, found, or long ago. */
  'POST_OVER',
  /** Not for somebody else's eyes, by WeChat's judgement; nothing was sent. */
  'WORDS_UNFIT',
  /** WeChat could not be asked whether it may be sent; nothing was. */
  'CHECK_UNAVAILABLE',
  /** The two speak no more, or the post is over. */
  'THREAD_CLOSED',
  'REPORTED_ALREADY',
  /** Somebody else has to judge it. */
  'NOT_YOUR_JUDGEMENT',
  /** Not a picture, or one too large. */
  'PICTURE_UNFIT',
  /** A code of no place here: torn, of another community, or made up. */
  'CODE_UNKNOWN',
  /** The code is another place's than was said. */
  'CODE_ELSEWHERE',
  /** Nothing is left to do at this stop, or it is not this person's to give or to take. */
  'STOP_SETTLED',
  /** More than fit into one round. */
  'ROUND_FULL',
  /** Nobody is on a round there now. */
  'NO_ROUND_NOW',
  /** Asked for a moment ago; it is known. */
  'CALLED_JUST_NOW',
  /** Of longer ago than is still written down. */
  'TOO_OLD',
  /** A standard with the same name, or with times that cannot be; or one that is still used. */
  'STANDARD_FAULTY',
  'STANDARD_IN_USE',
  /** Too many changed it at the same moment; nothing was written. */
  'BUSY',
  /** Our fault; the log has the details under `requestId`. */
  'INTERNAL',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** What a rule answers when it says no. */
export interface Refusal {
  refused: ErrorCode
}
export const refuse = (code: ErrorCode): Refusal => ({ refused: code })
export const isRefusal = (answer: object): answer is Refusal => 'refused' in answer

/** What the phone receives. `requestId` is the invocation's own and finds the log line. */
export type Answer<T> =
  { ok: true; data: T } | { ok: false; code: ErrorCode; field?: string; requestId?: string }
