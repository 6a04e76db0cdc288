import { Component, type ReactNode } from 'react';
import { Problem } from '../shared/Problem';

/** A fault of one part leaves the bar and the other parts alone. */
export class Boundary extends Component<{ children: ReactNode }, { message?: string }> {
  override state: { message?: string } = {};

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { message } = this.state;

    return message === undefined
      ? this.props.children
      : <Problem title={`This part of the page failed: ${message}`} />;
  }
}
