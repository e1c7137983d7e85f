import { startFrame } from './frame'

const container = document.getElementById('canvas')
if (!container) throw new Error('canvas.html has no element “canvas”.')
if (window.parent === window) {
  container.textContent = 'This page is the canvas of the editor. Open the editor instead.'
} else {
  startFrame(container)
}
