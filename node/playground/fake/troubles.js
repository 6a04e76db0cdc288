/** The switches of `src/api/types.ts`. */
export const troubles = [
  'throttled', 'clock-off-by-a-minute', 'synchronous-rendering-gone', 'slow-answers', 'token-expired',
  'macro-not-installed', 'export-fails', 'export-cancelled', 'export-never-ends', 'download-link-expired',
  'download-cut', 'document-store-full'
];
