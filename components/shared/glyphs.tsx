/** Small line drawings for controls, 16 × 16; the control that holds one has the words. */
function Glyph({ d }: { d: string }) {
  return (
    <svg class="wg-glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

export const CloseIcon = () => <Glyph d="M4 4l8 8M12 4l-8 8" />;
export const MoveIcon = () => (
  <Glyph d="M8 1.5v13M1.5 8h13M6 3.5l2-2 2 2M6 12.5l2 2 2-2M3.5 6l-2 2 2 2M12.5 6l2 2-2 2" />
);
export const CollapseIcon = () => <Glyph d="M2 14l4.5-4.5M6.5 13V9.5H3M14 2L9.5 6.5M9.5 3v3.5H13" />;
export const ExpandIcon = () => <Glyph d="M2.5 13.5L7 9M2.5 10v3.5H6M13.5 2.5L9 7M13.5 6V2.5H10" />;
export const LockIcon = () => <Glyph d="M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />;
export const BellIcon = () => (
  <Glyph d="M3.5 11.5h9c-1-1-1.3-2-1.3-4.2a3.2 3.2 0 0 0-6.4 0c0 2.2-.3 3.2-1.3 4.2zM6.8 13.5a1.3 1.3 0 0 0 2.4 0" />
);
export const CheckIcon = () => <Glyph d="M3 8.5l3.2 3.2L13 4.8" />;
export const RightIcon = () => (
  <Glyph d="M5 7.5v6M2.5 7.5H5l2.6-5a1.4 1.4 0 0 1 1.4 1.6L8.6 6.5h3.9l-.9 5.6a1.6 1.6 0 0 1-1.6 1.4H2.5z" />
);
export const WrongIcon = () => (
  <Glyph d="M5 8.5v-6M2.5 8.5H5l2.6 5A1.4 1.4 0 0 0 9 11.9l-.4-2.4h3.9l-.9-5.6A1.6 1.6 0 0 0 10 2.5H2.5z" />
);
