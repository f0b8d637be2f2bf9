// Shows the buttons beside a number on field pages and lets them change it; without this file the number is typed.
for (const stepper of document.querySelectorAll('[data-stepper]')) {
  const input = stepper.querySelector('input')
  for (const button of stepper.querySelectorAll('[data-step]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const step = Number(button.dataset.step)
      const limit = Number(step < 0 ? input.min || -Infinity : input.max || Infinity)
      const next = Number(input.value) + step
      input.value = String(step < 0 ? Math.max(limit, next) : Math.min(limit, next))
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
  }
}

// What only works with this file: hidden in the page, shown here.
for (const offered of document.querySelectorAll('[data-scripted]')) offered.hidden = false

// A board to sign on: the strokes of a finger become the path of a drawing, which is sent with the form.
for (const board of document.querySelectorAll('[data-signature]')) {
  const drawing = board.querySelector('svg')
  const path = board.querySelector('path')
  const input = board.querySelector('input')
  const { width, height } = drawing.viewBox.baseVal
  const write = (strokes) => {
    input.value = strokes
    path.setAttribute('d', strokes)
  }
  const pointAt = (event) => {
    const box = drawing.getBoundingClientRect()
    const along = (share, length) => Math.round(Math.min(1, Math.max(0, share)) * length)
    return `${along((event.clientX - box.left) / box.width, width)} ${along((event.clientY - box.top) / box.height, height)}`
  }
  let last = null
  drawing.addEventListener('pointerdown', (event) => {
    drawing.setPointerCapture(event.pointerId)
    last = pointAt(event)
    write(`${input.value}M${last}L${last}`)
  })
  drawing.addEventListener('pointermove', (event) => {
    const point = pointAt(event)
    if (last === null || point === last || input.value.length > 19000) return
    last = point
    write(`${input.value}L${point}`)
  })
  for (const end of ['pointerup', 'pointercancel']) {
    drawing.addEventListener(end, () => {
      last = null
    })
  }
  board.querySelector('[data-clear]').addEventListener('click', () => write(''))
  board.hidden = false
}
