// What putting a photo right changed, and why one cannot be put right.

import type { CannotPutRight, Change, ExtendedSide } from '../bindings';
import { kilobytesOf } from '../format';
import { wordOr } from './labels';

const sides = { top: '上边', left: '左边', right: '右边' } satisfies Record<ExtendedSide, string>;

const formats: Record<string, string> = { png: 'PNG', webp: 'WebP', bmp: 'BMP', progressive: '渐进式 JPEG', cmyk: '印刷颜色' };

type Sentences<T, K extends string, T2 = T> = { [N in T extends Record<K, infer V extends string> ? V : never]: (of: Extract<T2, Record<K, N>>) => string };

const changes: Sentences<Change, 'change'> = {
  turned_upright: () => '按拍摄方向转正',
  converted: ({ from }) => `由${wordOr(formats, from) || '其他格式'}转换为 JPEG`,
  laid_on_white: () => '透明部分铺成白色',
  trailing_bytes_cut: () => '去掉文件末尾多余的内容',
  metadata_taken_out: () => '去掉拍摄信息',
  cut_out_of_page: ({ turned }) => `从扫描页上裁出照片${turned === 0 ? '' : `，并转正 ${Math.abs(turned)}°`}`,
  extended: ({ side, pixels }) => `${sides[side]}按原背景延伸 ${pixels} 像素`,
  cropped: ({ from_width: w0, from_height: h0, width, height }) => `裁成 25∶35（${w0}×${h0} → ${width}×${height}），头放在居中偏上`,
  scaled: ({ from_width: w0, from_height: h0, width, height }) => `按比例缩小（${w0}×${h0} → ${width}×${height}）`,
  encoded_again: ({ from_bytes: before, bytes, quality }) => `重新保存，质量 ${quality}（${kilobytesOf(before)} → ${kilobytesOf(bytes)} KB）`,
  density_set: ({ dpi }) => `分辨率记为 ${dpi} dpi`,
};

const refusals: Sentences<CannotPutRight, 'reason'> = {
  nothing_to_do: () => '能自动调整的都已符合，其余要重拍或由人看。',
  not_readable: () => '这种文件打不开，请考生另发 JPEG。',
  damaged: () => '文件不完整或已损坏，请考生重新发送。',
  no_face: () => '照片里找不到人脸，请重拍。',
  several_faces: ({ count }) => `照片里有 ${count} 张脸，请单独重拍。`,
  head_cut_off: () => '头顶或脸已被截掉，补不回来，请退后重拍。',
  not_enough_margin: ({ side }) => `头的${side === null ? '下边' : sides[side]}留得太少，背景又不均匀，不能延伸，请退后重拍。`,
  too_small: ({ width, height }) => `可用的部分只有 ${width}×${height} 像素，放大只会模糊，请发原图。`,
  too_blurred: () => '照片模糊，或是小图放大的，请发原图或重拍。',
  too_little_detail: ({ bytes }) => `画面细节太少，最高质量也只有 ${kilobytesOf(bytes)} KB，请发原图或重拍。`,
  too_heavy: () => '怎样保存都超过 80 KB，请重拍。',
};

/** One change in words. */
export function changeSentence(change: Change): string {
  return (changes[change.change] as (of: Change) => string)(change);
}

/** Why a photo cannot be put right, and what to do. */
export function refusalSentence(refusal: CannotPutRight): string {
  return (refusals[refusal.reason] as (of: CannotPutRight) => string)(refusal);
}
