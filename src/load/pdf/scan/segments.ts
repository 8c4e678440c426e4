import { connected } from '../connected.js'
import { around } from '../geometry.js'
import { type Blob, POINT } from './ink.js'
import type { Area } from './raster.js'

/** Ink that is one line of text, or a part of one that stands apart. */
export interface Segment extends Area {
  readonly blobs: readonly Blob[]
}

/** Higher blobs are pictures, stamps, frames: in pixels. */
const PICTURE = 40 * POINT
/** Lower ones are points and strokes, which say nothing of the size of characters: in pixels. */
const LOW = 4 * POINT
/** In heights of a character: blobs further apart do not stand in one text. */
const APART = 1
const STROKE = 1.6
/** In heights of a character: what is no higher together may be one character. */
const ONE = 1.15
/** In heights of the higher of two blobs: as high is a line of larger characters. */
const LARGE = 1.5

/** Blobs → texts. All of the ink is in one of them, but for pictures. */
export function segmentsOf(blobs: readonly Blob[]): Segment[] {
  const inked = blobs.filter(({ y0, y1 }) => y1 - y0 <= PICTURE)
  const heights = inked.map(({ y0, y1 }) => y1 - y0).filter(height => height >= LOW)
  const height = heights.sort((a, b) => a - b)[Math.floor(heights.length * 0.8)] ?? 0
  // sorted by their left side: what begins too far behind ends the search
  const groups = connected(inked, link => {
    inked.forEach((blob, i) => {
      for (let j = i + 1; j < inked.length; j++) {
        const other = inked[j]
        if (other === undefined || other.x0 > blob.x1 + STROKE * PICTURE) break
        if (isBeside(blob, other, height) || isOneCharacter(blob, other, height)) link(i, j)
      }
    })
  })
  return groups.flatMap(group => {
    const box = around(group)
    return box === undefined ? [] : [{ ...box, blobs: group }]
  })
}

function isBeside(a: Area, b: Area, height: number): boolean {
  const shared = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  const gap = Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1)
  const lower = Math.min(a.y1 - a.y0, b.y1 - b.y0)
  // behind a level stroke stands a point or comma, which is not beside it: 一、
  const apart = lower < 0.4 * height ? STROKE * height : APART * Math.max(height, lower)
  const isOneLine = Math.max(a.y1, b.y1) - Math.min(a.y0, b.y0) <= Math.max(ONE * height, LARGE * (a.y1 - a.y0), LARGE * (b.y1 - b.y0))
  return isOneLine && shared >= 0.5 * lower && gap <= apart
}

function isOneCharacter(a: Area, b: Area, height: number): boolean {
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  return shared >= 0.5 * Math.min(a.x1 - a.x0, b.x1 - b.x0) && Math.max(a.y1, b.y1) - Math.min(a.y0, b.y0) <= ONE * height
}
