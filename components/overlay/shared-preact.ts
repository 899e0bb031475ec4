import { Fragment } from 'preact';
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { jsx } from 'preact/jsx-runtime';

/** What the panel may use of Preact: it comes as a script of its own and renders with the overlay's Preact. */
export const SHARED_PREACT = {
  Fragment,
  jsx,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} as const;
