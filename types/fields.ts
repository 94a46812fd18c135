import * as z from 'zod/mini'

/** One of a glossary's words, by its key. */
export const oneOf = <T extends string>(glossary: Record<T, unknown>) =>
  z.enum(Object.keys(glossary) as [T, ...T[]])

/** What somebody types; a blank is nothing. */
export const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
