import { Reader, Writer } from 'protobufjs/minimal'

/** A file among the parameters. Its content type is not sent. */
export interface Media {
  filename: string
  bytes: Buffer
}

/** The pairs of a `CommApiData`, JSON or media: what a function said to `cloud.openapi.…`. */
export function readOpenApiRequest(bytes: Uint8Array): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const openapiData of fieldsOf(bytes, 2)) {
    for (const pair of fieldsOf(openapiData, 1)) {
      const [key] = fieldsOf(pair, 1)
      const [value] = fieldsOf(pair, 2)
      const [filename] = fieldsOf(pair, 4)
      if (key === undefined || value === undefined) continue
      const media = filename && { filename: text(filename), bytes: Buffer.from(value) }
      data[text(key)] = media ?? parse(text(value))
    }
  }
  return data
}

/** A `CommOpenApiResp` that carries WeChat's JSON. */
export function writeOpenApiAnswer(answer: object): Buffer {
  return writeOpenApiFile('application/json', Buffer.from(JSON.stringify(answer)))
}

/** A `CommOpenApiResp` that carries a file. */
export function writeOpenApiFile(contentType: string, bytes: Buffer): Buffer {
  const writer = Writer.create().uint32(tag(1, BYTES)).bytes(bytes).uint32(tag(2, BYTES)).string(contentType)
  return Buffer.from(writer.finish())
}

/** A `CommOpenApiResp` of WeChat's gateway failing, before any interface was reached: `-604101` and its like. */
export function writeOpenApiFailure(errorCode: number): Buffer {
  return Buffer.from(Writer.create().uint32(tag(3, VARINT)).int32(errorCode).finish())
}

const VARINT = 0
const BYTES = 2

function tag(field: number, type: number): number {
  return (field << 3) | type
}

function fieldsOf(message: Uint8Array, wanted: number): Uint8Array[] {
  const reader = Reader.create(message)
  const found: Uint8Array[] = []
  while (reader.pos < reader.len) {
    const header = reader.uint32()
    if (header === tag(wanted, BYTES)) found.push(reader.bytes())
    else reader.skipType(header & 7)
  }
  return found
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}
