import { Worker } from 'node:worker_threads'

/** Ends this process when its parent is gone, also where it was killed while a document hangs here: only another thread hears of it then. */
export function endWithParent(): void {
  process.on('disconnect', () => process.exit())
  const watch = `setInterval(() => { if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL') }, 1000)`
  new Worker(watch, { eval: true, resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 8 } }).unref()
}
