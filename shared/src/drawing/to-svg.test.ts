import { describe, expect, test } from 'vitest'
import type { Shape } from './shapes.ts'
import { lightTheme, printTheme, screenTheme } from './themes.ts'
import { escapeXml, toSvg } from './to-svg.ts'

const text = { x: 5, y: 20, anchor: 'start', size: 14, weight: 400, lineHeight: 16 } as const
const svgOf = (shapes: Shape[], theme = lightTheme) =>
  toSvg(
    { view: { x: -10, y: 0, width: 100, height: 50 }, shapes, lang: 'de' },
    { theme, title: 'Bild', desc: 'Was es zeigt' },
  )

test('the document names itself, its language, its size and its font', () => {
  const svg = svgOf([])
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="-10 0 100 50" width="100" height="50" role="img" lang="de"/,
  )
  expect(svg).toContain('<title id="map-title">Bild</title><desc id="map-desc">Was es zeigt</desc>')
  expect(svg).toContain('font-family="&#39;Source Sans 3&#39;')
})

describe('text', () => {
  test('one line is plain, several have a place each and a space between for who copies them', () => {
    expect(svgOf([{ kind: 'text', text: { ...text, lines: ['eine'] }, tone: 'ink' }])).toContain(
      '<text x="5" y="20" font-size="14" fill="#1a1c1e">eine</text>',
    )
    expect(svgOf([{ kind: 'text', text: { ...text, lines: ['erste', 'zweite'] }, tone: 'ink' }])).toContain(
      '<tspan x="5" y="20">erste </tspan><tspan x="5" y="36">zweite</tspan>',
    )
  })

  test('a halo is the same text below, hidden from screen readers, and no paint-order', () => {
    const svg = svgOf([{ kind: 'text', text: { ...text, lines: ['ja'] }, tone: 'ink', halo: 'paper' }])
    expect(svg.match(/>ja</g)).toHaveLength(2)
    expect(svg.indexOf('stroke="#faf9f5"')).toBeLessThan(svg.indexOf('fill="#1a1c1e">ja'))
    expect(svg).toContain('aria-hidden="true"')
    expect(svg).not.toContain('paint-order')
  })

  test('what people wrote cannot become markup', () => {
    const svg = svgOf([{ kind: 'text', text: { ...text, lines: ['<script>&"\'\u0000\ud800'] }, tone: 'ink' }])
    expect(svg).toContain('&lt;script&gt;&amp;&quot;&#39;\ufffd<')
    expect(escapeXml('a\u0007b\ufffe\n')).toBe('ab\n')
  })
})

test('shapes: fills, strokes, dashes, groups with their subject', () => {
  const svg = svgOf([
    {
      kind: 'group',
      subject: { type: 'node', id: 'n"1' },
      title: 'Schritt',
      shapes: [
        {
          kind: 'rect',
          rect: { x: 1, y: 2, width: 3, height: 4 },
          radius: 3,
          fill: 'hatch',
          stroke: { tone: 'ink', width: 1.5, dashes: [5, 4] },
        },
        { kind: 'circle', x: 1, y: 2, radius: 3, fill: 'none' },
        { kind: 'path', path: 'M0 0H9', fill: 'none', stroke: { tone: 'ours', width: 2 } },
      ],
    },
  ])
  expect(svg).toContain('<g data-node="n&quot;1"><title>Schritt</title>')
  expect(svg).toContain(
    '<rect x="1" y="2" width="3" height="4" rx="3" fill="url(#map-hatch)" stroke="#1a1c1e" stroke-width="1.5" stroke-dasharray="5 4"/>',
  )
  expect(svg).toContain('<circle cx="1" cy="2" r="3" fill="none"/>')
  expect(svg).toContain('<path d="M0 0H9" fill="none" stroke="#1d4d8f" stroke-width="2"/>')
})

test('themes: values for files and print, variables for the screen', () => {
  const shape: Shape = { kind: 'circle', x: 0, y: 0, radius: 1, fill: 'paper' }
  expect(svgOf([shape], printTheme)).toContain('fill="#ffffff"')
  expect(svgOf([shape], screenTheme)).toContain('fill="var(--paper)"')
  expect(svgOf([shape], screenTheme)).toContain('font-family="var(--font-plain)"')
})
