import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const GREY_8_BITS = [8, 0, 0, 0, 0]

/** A square grey picture as a PNG file. `greyAt` answers 0 for black to 255 for white. */
export function squarePng(size: number, greyAt: (x: number, y: number) => number): Buffer {
  const rows = Buffer.alloc(size * (size + 1))
  for (let y = 0; y < size; y++) {
    // Each row begins with a byte that names its filter; 0 is none.
    for (let x = 0; x < size; x++) rows[y * (size + 1) + 1 + x] = greyAt(x, y)
  }
  const header = Buffer.alloc(8)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([header, Buffer.from(GREY_8_BITS)])),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}
