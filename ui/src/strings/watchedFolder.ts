// The watched folder: where a scanner's software or a telephone puts new photos.

import type { FolderTrouble } from '../bindings';

export const watched = {
  title: '收图文件夹',
  folder: '文件夹',
  hint: '扫描软件、手机传图存照片的文件夹，写完整路径。留空就不收。里面的文件不会被改动或删除。',
  save: '保存文件夹',
  watching: '正在等新照片',
  off: '没有设置',
  saved: '已保存，从现在起新到的照片会出现在照片栏里。',
  ended: '已停用。',
  arrivedToday: (waiting: number) => (waiting === 0 ? '现在没有还没取用的照片。' : `有 ${waiting} 张新到的照片还没取用。`),
  arrived: (count: number) => `刚收到 ${count} 张`,
  take: '取最新一张',
  takeThis: (name: string, time: string, size: string) => `取 ${name}，${time} 收到，${size}`,
  tray: '新到的照片',
  noPreview: '无预览',
  unlisted: (count: number) => `另有 ${count} 张较早的没有列出，请按 F6 到文件夹里选。`,
  tooLarge: (count: number) => `有 ${count} 个文件超过 40 MB，没有收。`,
};

/** Why nothing arrives, and what to do. */
export const folderTroubles = {
  missing: '收图文件夹找不到了。请插好移动硬盘或连上网络文件夹，接上后自动继续。',
  unreadable: '收图文件夹打不开，没有权限。请联系技术人员；照片可以先按 F6 选。',
  crowded: '收图文件夹里的图片超过 20000 张，暂停收图。请把旧的移走，或在“设备”里换一个文件夹。',
} satisfies Record<FolderTrouble, string>;
