import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from './run';

/**
 * One content script for every chat tool: recognises it, reads it, and lays the overlay over it. The tool's adapter and
 * the panel are scripts of their own, brought when they are needed. Unlisted, because it is registered at run time, on
 * the sites that the user has switched on.
 *
 * What it does lies in a file of its own: WXT reads this one outside a browser, before there is anything to import.
 */
export default defineUnlistedScript(() => {
  void run();
});
