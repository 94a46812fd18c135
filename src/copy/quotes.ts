import type { Quote, TicketCard } from '@contract/ticket'
import { yuan } from './money'

/** Where a quote stands decides what happens next while somebody is there. Undefined: there is none. */
export const quoteForAsker = ({ quote, assignee: { name } }: TicketCard): string | undefined => {
  switch (quote?.standing) {
    case undefined:
      return undefined
    case 'asked':
      return `${name}报价 ${yuan(quote.total)}，您同意了才动手`
    case 'agreed':
      return `您同意了 ${yuan(quote.total)}，${name}正在处理`
    case 'refused':
      return `您没有同意报价，${name}会和您商量怎么办`
  }
}

export const quoteForDoer = ({ quote, requester: { name } }: TicketCard): string | undefined => {
  switch (quote?.standing) {
    case undefined:
      return undefined
    case 'asked':
      return `报价 ${yuan(quote.total)}，等${name}同意`
    case 'agreed':
      return `${name}同意了 ${yuan(quote.total)}，可以动手`
    case 'refused':
      return `${name}没同意报价，先商量再动手`
  }
}

export const quoteForWatcher = ({ quote, requester, assignee }: TicketCard): string | undefined => {
  switch (quote?.standing) {
    case undefined:
      return undefined
    case 'asked':
      return `${assignee.name}报价 ${yuan(quote.total)}，等${requester.name}同意`
    case 'agreed':
      return `报价 ${yuan(quote.total)} 已同意，${assignee.name}正在处理`
    case 'refused':
      return `${requester.name}没同意报价，${assignee.name}在商量`
  }
}

/** On a tag. */
export const standingWord = (standing: Quote['standing'], mine: boolean): string => {
  switch (standing) {
    case 'asked':
      return mine ? '等您同意' : '等住户同意'
    case 'agreed':
      return '已同意'
    case 'refused':
      return '没同意'
  }
}
