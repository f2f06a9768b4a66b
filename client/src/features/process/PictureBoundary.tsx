import { Component, type ReactNode } from 'react'

interface Props {
  /** Stands where the picture would be. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** When the picture cannot be loaded or drawn, the table goes on. */
export class PictureBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children
  }
}
