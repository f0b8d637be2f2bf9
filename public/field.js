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
