import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Selectors kept of bootstrap-italia's sheet: its tokens and its reset of elements. The pieces are ours. */
const kept = /^(:root|\*|::[a-z-]+|[a-z0-9]+)(:[^ .#[]*)?$/

/** Drops from bootstrap-italia every rule about a class, so that 600 KB become a few. */
const tokensAndReset = {
  postcssPlugin: 'tokens-and-reset',
  Once(sheet: import('postcss').Root) {
    const theirs = (node: import('postcss').ChildNode) =>
      node.source?.input.file?.includes('bootstrap-italia.min.css') === true
    sheet.walkRules((rule) => {
      if (!theirs(rule)) return
      const stays = rule.selectors.filter((selector) => kept.test(selector))
      if (stays.length === 0) rule.remove()
      else rule.selectors = stays
    })
    sheet.walkAtRules((at) => {
      if (theirs(at) && (at.name === 'font-face' || at.nodes?.length === 0)) at.remove()
    })
  },
}

export default defineConfig({
  root: 'web',
  plugins: [react()],
  css: { postcss: { plugins: [tokensAndReset] } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // The content security policy has no `unsafe-inline`: the polyfill and data: scripts stay out.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
