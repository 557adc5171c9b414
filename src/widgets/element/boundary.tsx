/** What stands in an element: its view, or what is wrong. Owns that nothing a view throws reaches the page. */
import { Component, type ComponentChildren } from 'preact';
import type { Problem } from './given';

const MOST_TOLD = 5;

type BoundaryProps = { tag: string; onFailure(error: unknown): void; children: ComponentChildren };

export class Boundary extends Component<BoundaryProps, { has: boolean }> {
  override state = { has: false };

  override componentDidCatch(error: unknown): void {
    this.props.onFailure(error);
    this.setState({ has: true });
  }

  /** What comes next may be well again. */
  override componentWillReceiveProps(): void {
    if (this.state.has) this.setState({ has: false });
  }

  render() {
    return this.state.has ? <Trouble tag={this.props.tag} problems={[]} /> : this.props.children;
  }
}

/** Says what is wrong, with which value, and where that came from; nothing of the value itself. */
export function Trouble({ tag, problems }: { tag: string; problems: readonly Problem[] }) {
  return (
    <slot name="error">
      <div class="rl rl-trouble" part="error" role="status">
        <p>
          <b>{tag}</b> cannot show this:
        </p>
        <ul>
          {problems.slice(0, MOST_TOLD).map(({ path, message, from }) => (
            <li key={path + message}>
              <code>{path}</code> {from === 'none' ? message : `(${from}): wanted ${message}`}
            </li>
          ))}
          {problems.length > MOST_TOLD && <li>and {problems.length - MOST_TOLD} more</li>}
          {problems.length === 0 && <li>something failed inside; the console says what.</li>}
        </ul>
      </div>
    </slot>
  );
}
