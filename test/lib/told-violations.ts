/**
 * Runs in a page before anything else, so it can use nothing from outside: whatever the policy of the page refuses is
 * thrown, with what it was. What happens in a shadow root is heard as well.
 */
export function toldViolations(): void {
  document.addEventListener('securitypolicyviolation', (violation) => {
    const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = violation
    const where = `${sourceFile}:${lineNumber}`
    reportError(new Error(`Against ${effectiveDirective}: ${blockedURI} ${sample} (${where})`))
  })
}
