import { inflateSync } from 'node:zlib'
import type { Matrix } from '../geometry.js'

const { abs, floor, max, min, round } = Math

/** An image in grey: a byte a pixel, row by row, 0 is black. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}
/** A rectangle of pixels; `x1` and `y1` lie outside. */
export interface Area {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export const WHITE = 255
/** Share of the light of paper that its grain has at least. */
const PAPER = 0.92

/** Samples a pixel by PNG's colour types: grey, RGB, grey and alpha, RGBA. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 }

/** A PNG of eight bits without interlace, as a canvas writes it, in grey on white paper. */
export function rasterOf(png: Uint8Array): Raster {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  const samples = SAMPLES[bytes.readUInt8(25)]
  if (samples === undefined || bytes.readUInt8(24) !== 8 || bytes.readUInt8(28) !== 0) throw new Error('the page image is no plain PNG')
  const packed: Buffer[] = []
  for (let at = 8; at + 8 < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const stride = width * samples
  const rows = inflateSync(Buffer.concat(packed), { maxOutputLength: (stride + 1) * height })
  const data = new Uint8Array(width * height)
  let above: Uint8Array = new Uint8Array(stride)
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1)
    const row = rows.subarray(from + 1, from + 1 + stride)
    unfilter(rows[from] ?? 0, row, above, samples)
    for (let x = 0, i = 0; x < width; x++, i += samples) data[y * width + x] = greyOf(row, i, samples)
    above = row
  }
  return { width, height, data }
}

/** Takes back what a PNG's filter of one row did. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, samples: number): void {
  for (let i = 0; i < row.length; i++) {
    const left = i < samples ? 0 : (row[i - samples] ?? 0)
    const up = above[i] ?? 0
    const corner = i < samples ? 0 : (above[i - samples] ?? 0)
    const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth(left, up, corner) : 0
    row[i] = (row[i] ?? 0) + guess
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [abs(guess - left), abs(guess - up), abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function greyOf(row: Uint8Array, i: number, samples: number): number {
  const first = row[i] ?? 0
  const grey = samples < 3 ? first : 0.299 * first + 0.587 * (row[i + 1] ?? 0) + 0.114 * (row[i + 2] ?? 0)
  const alpha = samples % 2 === 1 ? 1 : (row[i + samples - 1] ?? 0) / 255
  return round(WHITE + (grey - WHITE) * alpha)
}

/** Grey paper made white, and the grain of it: what is nearly as light as most of the page is paper. */
export function paperWhite({ width, height, data }: Raster): Raster {
  const counts = new Uint32Array(256)
  for (const grey of data) counts[grey] = (counts[grey] ?? 0) + 1
  let paper = WHITE
  for (let grey = 128; grey < 256; grey++) if ((counts[grey] ?? 0) > (counts[paper] ?? 0)) paper = grey
  const factor = WHITE / (PAPER * paper)
  return { width, height, data: data.map(grey => Math.min(WHITE, Math.round(grey * factor))) }
}

/** As a PGM file, which needs no packing. */
export const pgmOf = ({ width, height, data }: Raster): Buffer => Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])

/** A part of a raster, with a white margin. */
export function cut(raster: Raster, { x0, y0, x1, y1 }: Area, margin: number): Raster {
  const [width, height] = [x1 - x0 + 2 * margin, y1 - y0 + 2 * margin]
  const data = new Uint8Array(width * height).fill(WHITE)
  for (let y = y0; y < y1; y++)
    data.set(raster.data.subarray(y * raster.width + x0, y * raster.width + x1), (y - y0 + margin) * width + margin)
  return { width, height, data }
}

/** Made larger or smaller, each pixel from the four nearest. */
export function scaled(raster: Raster, factor: number): Raster {
  const [width, height] = [max(1, round(raster.width * factor)), max(1, round(raster.height * factor))]
  return sampled(raster, width, height, [1 / factor, 0, 0, 1 / factor, 0.5 / factor - 0.5, 0.5 / factor - 0.5])
}

/** A raster whose pixels come from places of another one, told by a matrix; what comes from beside it is white. */
export function sampled(from: Raster, width: number, height: number, [a, b, c, d, e, f]: Matrix): Raster {
  const data = new Uint8Array(width * height).fill(WHITE)
  const [right, foot] = [from.width - 1, from.height - 1]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const px = a * x + c * y + e
      const py = b * x + d * y + f
      if (px < -1 || py < -1 || px > from.width || py > from.height) continue
      const left = floor(px)
      const top = floor(py)
      const [x0, x1] = [min(max(left, 0), right), min(max(left + 1, 0), right)]
      const upper = min(max(top, 0), foot) * from.width
      const lower = min(max(top + 1, 0), foot) * from.width
      const dx = px - left
      const above = (from.data[upper + x0] ?? WHITE) * (1 - dx) + (from.data[upper + x1] ?? WHITE) * dx
      const below = (from.data[lower + x0] ?? WHITE) * (1 - dx) + (from.data[lower + x1] ?? WHITE) * dx
      data[y * width + x] = round(above * (1 - py + top) + below * (py - top))
    }
  return { width, height, data }
}
