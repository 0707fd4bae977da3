import { Component, type ReactNode } from 'react'

/** Leaves out what cannot be drawn, so that an account that answers nonsense never takes the table with it. */
export class QuietBoundary extends Component<{ readonly children: ReactNode }> {
  override readonly state: { readonly broken: boolean } = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children
  }
}
