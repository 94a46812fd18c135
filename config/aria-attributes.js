/** What WeChat's screen reader reads. Said once for the templates that are built and once for the phone that fills them. */
export const ARIA = { View: { 'aria-role': '', 'aria-label': '' } }
