import * as z from 'zod/mini'

/** Something in a sheet that cannot be taken as it is: which sheet, which cell, what is the matter, in words. */
export const SheetFault = z.object({ sheet: z.string(), cell: z.string(), words: z.string() })
export type SheetFault = z.infer<typeof SheetFault>

/** Of one sheet: how many rows would be new, different, the same; and how many we know that it does not name (untouched). */
export const SheetCount = z.object({
  sheet: z.string(),
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  unnamed: z.int(),
})
export type SheetCount = z.infer<typeof SheetCount>

/** What would happen, before anything does. */
export const SetupReport = z.object({
  /** The first so many; `faultCount` says of how many. */
  faults: z.array(SheetFault),
  faultCount: z.int(),
  /** Allowed, but worth a look: a zone with nobody, hours with nobody. */
  cautions: z.array(z.string()),
  counts: z.array(SheetCount),
})
export type SetupReport = z.infer<typeof SetupReport>

/** How far this call has come, in documents. Not done: ask again, it goes on where this one stopped. */
export const SetupProgress = z.object({ done: z.boolean(), written: z.int(), left: z.int() })
export type SetupProgress = z.infer<typeof SetupProgress>
