import { i18n } from '#i18n';
import type { Player } from './player';
import { SPEEDS } from './start';

/** Play, pause, again, next three, and how fast. */
export function ControlsView({ player }: { player: Player }) {
  const speed = player.speed.value;
  const speeds = SPEEDS.some((one) => one === speed) ? SPEEDS : [...SPEEDS, speed].sort((a, b) => a - b);
  const playing = player.playing.value;
  return (
    <div class="controls">
      <button type="button" class="primary" data-control="play" onClick={playing ? player.pause : player.play}>
        {i18n.t(playing ? 'demo.pause' : 'demo.play')}
      </button>
      <button type="button" data-control="restart" onClick={player.restart}>
        {i18n.t('demo.restart')}
      </button>
      <button type="button" data-control="next" onClick={player.next}>
        {i18n.t('demo.next', { number: player.set.value + 1, count: player.sets })}
      </button>
      <label>
        {i18n.t('demo.speed')}
        <select
          data-control="speed"
          value={String(speed)}
          onChange={(event) => player.setSpeed(Number(event.currentTarget.value))}
        >
          {speeds.map((one) => (
            <option key={one} value={String(one)}>
              {i18n.t('demo.times', { number: one })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
