/** Deeper than any column is wide. */
export const deepPath =
  '/v1/workspaces/7b6c2f0e-5a14-4f0e-9e57-2f6b2a1c9d10/projects/summer-campaign/generations/gen_8fK2mZq0aV3x/variants/4/frames'

/** 10,000 characters without a place to break. */
export const longText: string = 'abcdefghij'.repeat(1000)

/** Text that tries to be something else: markup, code, a formula, another direction, another line. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(document.domain)</script>',
  'javascript:alert(1)//" onerror="alert(1)',
  '</bdi></td></tr></table><h1>Signed out</h1>',
  '{{constructor.constructor("alert(1)")()}}',
  '=HYPERLINK("https://evil.example","Open")',
  'invoice\u202Egpj.exe',
  '\u2066\u202Eright to left, never closed',
  'مفتاح الإنتاج — production',
  'מפתח/בדיקה?שלום=1',
  'first line\nsecond line\r\nthird\tline',
  'nul\u0000 and bell\u0007 and escape\u001B[31mred',
  'lone \uD83D surrogate',
  `Z${'\u0351\u0327\u0316'.repeat(70)}algo`,
  '👩‍👩‍👧‍👦'.repeat(12),
  '   blanks at both ends   ',
  '__proto__',
]
