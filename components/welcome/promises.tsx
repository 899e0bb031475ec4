import { i18n } from '#i18n';

/** What is read, kept and never done, and the agreement. */
export function Promises({ onAgree }: { readonly onAgree: () => void }) {
  return (
    <>
      <div class="promises">
        <PromiseCard
          title={i18n.t('welcome.read_title')}
          points={[i18n.t('welcome.read_1'), i18n.t('welcome.read_2')]}
        />
        <PromiseCard
          title={i18n.t('welcome.kept_title')}
          points={[i18n.t('welcome.kept_1'), i18n.t('welcome.kept_2')]}
        />
        <PromiseCard
          title={i18n.t('welcome.never_title')}
          points={[i18n.t('welcome.never_1'), i18n.t('welcome.never_2')]}
        />
      </div>
      <section class="legal">
        <h2>{i18n.t('welcome.legal_title')}</h2>
        <ul>
          <li>{i18n.t('welcome.legal_1')}</li>
          <li>{i18n.t('welcome.legal_2')}</li>
          <li>{i18n.t('welcome.legal_3')}</li>
        </ul>
      </section>
      <div class="agree">
        <button type="button" class="button primary large" onClick={onAgree}>
          {i18n.t('welcome.agree')}
        </button>
        <p class="muted">
          {i18n.t('welcome.agree_note')} <a href="/about/privacy.html">{i18n.t('welcome.privacy')}</a>
        </p>
      </div>
    </>
  );
}

function PromiseCard({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <section class="card promise">
      <h2>{title}</h2>
      {points.map((point) => (
        <p key={point}>{point}</p>
      ))}
    </section>
  );
}
