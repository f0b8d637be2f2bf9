type QrCodeProps = { size: number; path: string; label: string }

/** Dark dots on white, whatever the page's colours are. */
export function QrCode({ size, path, label }: QrCodeProps) {
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
