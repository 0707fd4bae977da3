import { useLayoutEffect, type RefObject } from 'react'

/** Opens a native dialog over the page while it is mounted; the focus goes back to where it was. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // Runs while the dialog is still in the document, so that the browser gives the focus back.
    return () => element?.close()
  }, [dialog])
}
