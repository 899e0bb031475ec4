import { render } from 'preact';
import { WelcomePage } from '../../../components/welcome/welcome-page';
import { TOOLS } from './tools';
import '../../../components/welcome/welcome.css';

const done = () => undefined;
const actions = { agree: done, switchOn: done, switchOff: done, openDemo: done, openOptions: done };

export function show(app: HTMLElement, variant: string): void {
  const model = { consent: variant === 'agreed', tools: TOOLS, sites: { listed: [], permitted: [], locked: false } };
  render(<WelcomePage model={model} actions={actions} />, app);
}
