let place: HTMLElement | undefined

/**
 * Where hovers and suggestions of the code editor are put: beside the app and not in the region of the editor, which would
 * cut them off, and to which a fixed position would be relative because it is a layer of its own.
 */
export function overflowPlace(): HTMLElement {
  if (place) return place
  place = document.createElement('div')
  place.className = 'monaco-editor'
  // It takes no room and no ground of its own.
  place.style.cssText = 'position: absolute; background: none;'
  return document.body.appendChild(place)
}
