const END = 0x06054b50
const ENTRY = 0x02014b50
/** The end record is 22 bytes and a comment of at most 64 KB. */
const END_WITHIN = 22 + 65_535

/** Bytes a zip says it will become, or undefined when it is no zip. Asked before it is opened: a few KB can be gigabytes. */
export const unzippedSize = (file: Buffer): number | undefined => {
  const end = endOf(file)
  if (end === undefined) return undefined
  let at = file.readUInt32LE(end + 16)
  let size = 0
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) return undefined
    size += file.readUInt32LE(at + 24)
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return size
}

const endOf = (file: Buffer): number | undefined => {
  for (let at = file.length - 22; at >= Math.max(0, file.length - END_WITHIN); at -= 1)
    if (file.readUInt32LE(at) === END) return at
  return undefined
}
