import type { PhoneAnswer } from '@/services/cloud'

/** A page of what has no id of its own, under the name that tells one from the other. */
export const withIds = async <T>(
  asked: Promise<PhoneAnswer<{ items: T[]; next?: string | undefined }>>,
  idOf: (item: T) => string,
): Promise<PhoneAnswer<{ items: (T & { id: string })[]; next?: string | undefined }>> => {
  const answer = await asked
  if (!answer.ok) return answer
  const { items, ...page } = answer.data
  return { ok: true, data: { ...page, items: items.map((item) => ({ ...item, id: idOf(item) })) } }
}
