// Removes a folder of compiled files, so that none outlives its source.
import { rmSync } from 'node:fs'

const [folder] = process.argv.slice(2)
if (folder !== 'dist' && folder !== 'build') throw new Error('give dist or build')
rmSync(new URL(`../${folder}`, import.meta.url), { recursive: true, force: true })
