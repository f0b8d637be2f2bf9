/** Empty lines on paper, each under the word of who signs. */
export function SignatureLines({ label, words }: { label: string; words: readonly string[] }) {
  return (
    <section className="signatures" aria-label={label}>
      {words.map((word) => (
        <p key={word}>
          {word}
          <span />
        </p>
      ))}
    </section>
  )
}
