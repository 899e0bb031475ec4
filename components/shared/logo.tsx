import url from './weatherglass.svg?inline';

/** The product's mark; its name stands next to it. */
export function Logo({ size }: { readonly size: number }) {
  return <img src={url} width={size} height={size} alt="" />;
}
