export function BrandMark() {
  return (
    <svg viewBox="0 0 26 26" width="26" height="26" fill="none" strokeLinecap="round" aria-hidden="true">
      <path d="M4 20c0-9 5-14 15-14" stroke="#b26a00" strokeWidth="3.2" />
      <path d="M9.5 21.5c0-6 3-9.5 9.5-9.5" stroke="#0e7c78" strokeWidth="3.2" />
      <path d="M18 2.5 23.5 9 18 15.5" stroke="#1a1f2b" strokeWidth="2.4" strokeLinejoin="round" />
    </svg>
  )
}
