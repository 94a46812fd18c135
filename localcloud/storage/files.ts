import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'

/** A path that leads out of the storage, or that no file can have. */
export class BadCloudPath extends Error {}

/** Uploaded files, on the disk under the names they were given. */
export class Files {
  private readonly bucket: string

  constructor(
    private readonly folder: string,
    private readonly envId: string,
  ) {
    this.bucket = `${Buffer.from(envId).toString('hex').slice(0, 4)}-${envId}-1250000000`
  }

  /** `cloud://ENV.BUCKET/path` */
  idOf(path: string): string {
    return `cloud://${this.envId}.${this.bucket}/${path}`
  }

  /** The path in a file id of this cloud, or undefined. */
  pathOf(fileId: string): string | undefined {
    const prefix = this.idOf('')
    return fileId.startsWith(prefix) ? fileId.slice(prefix.length) : undefined
  }

  /** @throws {BadCloudPath} */
  async write(path: string, bytes: Buffer): Promise<void> {
    const file = this.place(path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }

  /** @throws {BadCloudPath} */
  async read(path: string): Promise<Buffer | undefined> {
    return (await this.exists(path)) ? readFile(this.place(path)) : undefined
  }

  /** @throws {BadCloudPath} */
  async exists(path: string): Promise<boolean> {
    return stat(this.place(path)).then(
      (found) => found.isFile(),
      () => false,
    )
  }

  /** @throws {BadCloudPath} */
  async remove(path: string): Promise<void> {
    await rm(this.place(path), { force: true })
  }

  /** @throws {BadCloudPath} */
  check(path: string): void {
    this.place(path)
  }

  private place(path: string): string {
    const steps = path.split('/')
    const odd = steps.some(
      (step) => step === '' || step === '.' || step === '..' || Buffer.byteLength(step) > 255,
    )
    const root = resolve(this.folder)
    const file = join(root, path)
    if (odd || /[\0\\?#]/.test(path) || !file.startsWith(root + sep))
      throw new BadCloudPath(`not a cloud path: ${path}`)
    return file
  }
}
