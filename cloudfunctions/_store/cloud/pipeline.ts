import { db } from './table'

/** `pipeline` and its `done` are in the SDK and not in its types. */
export type Stages = ReturnType<ReturnType<typeof db.collection>['aggregate']>
const aggregate = db.command.aggregate as unknown as { pipeline(): Stages }

export const openPipeline = (): Stages => aggregate.pipeline()
export const closePipeline = (stages: Stages): object[] => (stages as Stages & { done(): object[] }).done()

/** Asks another collection in the same call. */
export const beside = (stages: Stages, from: string, as: string, asked: Stages): Stages =>
  stages.lookup({ from, pipeline: closePipeline(asked), as })
