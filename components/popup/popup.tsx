import { i18n } from '#i18n';
import { EngineLine } from './engine-line';
import { Lists } from './lists';
import type { PopupActions, PopupModel } from './model';
import { PopupHeader } from './popup-header';
import { ThisTab } from './this-tab';

export interface PopupProps {
  readonly model: PopupModel;
  readonly actions: PopupActions;
}

/** The popup of the toolbar button. */
export function Popup({ model, actions }: PopupProps) {
  return (
    <>
      <PopupHeader paused={model.paused} locked={model.pauseLocked} onPause={actions.pause} />
      <main>
        {model.failure && (
          <p class="note bad" role="alert">
            {i18n.t('popup.failed', { message: model.failure })}
          </p>
        )}
        <ThisTab model={model} actions={actions} />
        <Lists model={model} onGoTo={actions.goTo} />
      </main>
      <footer class="foot">
        <EngineLine engine={model.engine} languages={model.languages} onRestart={actions.restartEngine} />
        <button type="button" class="link" onClick={actions.openReport}>
          {i18n.t('popup.report')}
        </button>
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
