// Long work while one waits.

import type { LongWork } from '../bindings';

const MINUTE = 60;

export const work = {
  names: { backup: '正在备份', restore: '正在恢复', search_keys: '正在整理查找用的索引', import_list: '正在登记名单', issue_tickets: '正在发准考证' } satisfies Record<LongWork, string>,
  left: (seconds: number) => (seconds < MINUTE ? `约剩 ${Math.max(1, Math.ceil(seconds))} 秒` : `约剩 ${Math.ceil(seconds / MINUTE)} 分钟`),
  count: (done: number, total: number) => `${done} / ${total}`,
  pause: '暂停',
  goOn: '继续',
  paused: '已暂停',
  cancel: '停下',
  stopping: '正在停下……',
};
