import { Fragment, render } from 'preact';
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { jsx } from 'preact/jsx-runtime';

/** What panel and teaching may use of Preact: they come as scripts of their own and render with the overlay's Preact. */
export const SHARED_PREACT = {
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
} as const;
