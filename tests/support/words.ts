/** What customers write in the tests; written for them, and plain enough for any model worth shipping. */
export const CALM = [
  'Hello, I have a question about my order.',
  'The order number is 48213 and the delivery was planned for Monday.',
] as const;
export const FURIOUS = [
  'This is outrageous! I am furious, your service is horrible and you are completely useless!',
  'Unbelievable. This is the worst company I have ever dealt with, an absolute disgrace!',
] as const;
export const WARM = [
  'Oh wonderful, it has just arrived. Thank you so much, you are fantastic!',
  'It is absolutely beautiful, I love it!',
  'Thank you, this was the best service ever, I am so happy!',
] as const;
/** Georgian, which is not supported: "The lamp does not work and I am very angry." */
export const UNSUPPORTED = 'ნათურა არ მუშაობს და ძალიან გაბრაზებული ვარ';
