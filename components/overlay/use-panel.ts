import { useLayoutEffect, useState } from 'preact/hooks';
import type { PanelSource } from './panel-source';

/**
 * The panel as soon as it is here.
 * @param wanted it is open now; `fetch` gets it earlier, when it is about to be opened
 */
export function usePanel(source: PanelSource, wanted: boolean) {
  const [failed, setFailed] = useState(false);
  const [, render] = useState({});
  const fetch = () => {
    if (source.Panel) return;
    setFailed(false);
    source.fetch().then(
      () => render({}),
      () => setFailed(true),
    );
  };
  useLayoutEffect(() => void (wanted && fetch()), [wanted]);
  return { Panel: source.Panel, Prompt: source.Prompt, failed, fetch };
}
