const spokenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'placeholder',
  'title',
])
const hasLetters = /\p{L}/u

/** Words that people read come from the messages, never from the markup. */
export const noRawText = {
  meta: { type: 'problem', schema: [], messages: { raw: 'Say this through the messages: "{{text}}".' } },
  create(context) {
    const refuse = (node, text) => {
      if (hasLetters.test(text)) context.report({ node, messageId: 'raw', data: { text: text.trim() } })
    }
    return {
      JSXText: (node) => refuse(node, node.value),
      'JSXElement > JSXExpressionContainer > Literal': (node) => refuse(node, String(node.value)),
      'JSXElement > JSXExpressionContainer > TemplateLiteral': (node) => {
        for (const part of node.quasis) refuse(node, part.value.cooked)
      },
      JSXAttribute(node) {
        if (!spokenAttributes.has(node.name.name) || node.value === null) return
        const value = node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value
        if (value.type === 'Literal') refuse(node, String(value.value))
        if (value.type === 'TemplateLiteral') for (const part of value.quasis) refuse(node, part.value.cooked)
      },
    }
  },
}
