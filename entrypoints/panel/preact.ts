import type { SHARED_PREACT } from '../../components/overlay/shared-preact';
import { registry } from '../../lib/core/script-registry';

/**
 * Stands for preact, preact/hooks and preact/jsx-runtime in panel.js (wxt.config.ts sees to it): the content script's own,
 * so that hooks work across both and nothing comes twice. What is missing here is added in shared-preact.ts first.
 */
export const {
  Fragment,
  jsx,
  render,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} = registry().preact as typeof SHARED_PREACT;

// The compiler's names for the same function: with several children, and while developing.
export { jsx as jsxDEV, jsx as jsxs };
