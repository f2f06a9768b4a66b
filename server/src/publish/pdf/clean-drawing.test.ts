import { describe, expect, test } from 'vitest'
import { cleanDrawing, drawingWindows, withViewBox } from './clean-drawing.ts'
import { createTextCleaner } from './clean-text.ts'
import { fontCoverage } from './font-coverage.ts'

const clean = (svg: string) => cleanDrawing(svg, createTextCleaner(fontCoverage()), fontCoverage())
const picture = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">${inside}</svg>`

test('a plain picture stays as it is, with its size', () => {
  const svg = picture('<rect x="1" y="2" width="3" height="4"/><text x="5" y="6">Störung &amp; Frage</text>')
  expect(clean(svg)).toEqual({ svg, x: 0, y: 0, width: 200, height: 100 })
})

test('other scripts name their font, because pictures have no fallback', () => {
  expect(clean(picture('<text>Frage 漢字 ja</text>'))?.svg).toContain(
    '<text>Frage <tspan font-family="Noto Sans JP">漢字 </tspan>ja</text>',
  )
})

test('what no font has is replaced, control characters go', () => {
  expect(clean(picture('<text>a&#xD55C;b&#7;</text>'))?.svg).toContain('<text>a□b</text>')
})

test('text stays text, whatever it looks like', () => {
  expect(clean(picture('<text>&lt;image href=&quot;file:///etc/passwd&quot;/&gt;</text>'))?.svg).toContain(
    '&lt;image href="file:///etc/passwd"/&gt;',
  )
})

describe('a picture is left out', () => {
  test.each([
    ['another element', '<image href="/etc/passwd"/>'],
    ['foreign content', '<foreignObject><p>x</p></foreignObject>'],
    ['a style sheet', '<style>@import "x"</style>'],
    ['a script', '<script>1</script>'],
    ['a reference', '<path xlink:href="#a"/>'],
    ['an address', '<rect fill="url(http://a.b/c)"/>'],
    ['an event', '<rect onload="x()"/>'],
    ['a wrong nesting', '<g><rect></g></rect>'],
    ['an open end', '<g>'],
    ['a document type', '<!DOCTYPE svg [<!ENTITY a "b">]>'],
  ])('with %s', (_what, inside) => {
    expect(clean(picture(inside))).toBeNull()
  })

  test('without a size, or when it is no picture at all', () => {
    expect(clean('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>')).toBeNull()
    expect(clean('nothing')).toBeNull()
    expect(clean('')).toBeNull()
  })
})

describe('windows on a large picture', () => {
  const page = { width: 728, height: 425 }

  test('one that fits is one window', () => {
    expect(drawingWindows({ x: -20, y: 5, width: 1_376, height: 504 }, page, 0.5)).toEqual([
      [-20, 5, 1_376, 504],
    ])
  })

  test('a wide one is parted evenly, with overlap, and covered to its end', () => {
    const windows = drawingWindows({ x: 0, y: 0, width: 4_000, height: 504 }, page, 0.5)
    expect(windows.length).toBe(3)
    for (const [index, [x, , width]] of windows.entries()) {
      expect(width).toBeLessThanOrEqual(1_456)
      const next = windows[index + 1]
      if (next) expect(x + width - next[0]).toBeCloseTo(160, 6)
      else expect(x + width).toBeCloseTo(4_000, 6)
    }
  })

  test('a window replaces the size of the picture', () => {
    const svg = withViewBox('<svg viewBox="0 0 9 9" width="9" height="9" role="img"><g/></svg>', [1, 2, 3, 4])
    expect(svg).toBe('<svg role="img" viewBox="1 2 3 4" width="3" height="4"><g/></svg>')
  })
})
