// Frames of a live picture as JPEG files.

/** What is handed to the desk loses nothing a print would show. */
const QUALITY = 0.95;

/** The frame shown now, whole; none while there is no picture. Never higher than `most` pixels, where that is said. */
export async function frameOf(video: HTMLVideoElement, most = Infinity, quality = QUALITY): Promise<Blob | null> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, most / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) return null;
  pen.drawImage(video, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
