import { i18n } from '#i18n';
import { ConversationList } from './conversation-list';
import { EngineLine } from './engine-line';
import type { PopupActions, PopupModel } from './model';
import { PopupHeader } from './popup-header';
import { ThisTab } from './this-tab';

export interface PopupProps {
  readonly model: PopupModel;
  readonly actions: PopupActions;
}

/** The popup of the toolbar button. */
export function Popup({ model, actions }: PopupProps) {
  const { conversations, engine, now, failure } = model;
  return (
    <>
      <PopupHeader paused={model.paused} locked={model.pauseLocked} onPause={actions.pause} />
      <main>
        {failure && (
          <p class="note bad" role="alert">
            {i18n.t('popup.failed', { message: failure })}
          </p>
        )}
        <ThisTab model={model} actions={actions} />
        {conversations && <ConversationList conversations={conversations} now={now} onGoTo={actions.goTo} />}
      </main>
      <footer class="foot">
        <EngineLine engine={engine} onRestart={actions.restartEngine} />
        <button type="button" class="link" onClick={actions.openDemo}>
          {i18n.t('popup.demo')}
        </button>
        <button type="button" class="link" onClick={actions.openOptions}>
          {i18n.t('popup.options')}
        </button>
      </footer>
    </>
  );
}
