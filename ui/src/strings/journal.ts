// What the journal's operations are called.

import type { Op } from '../bindings';

const ops = {
  first_start: '启用报名台',
  confirm_recovery_key: '确认恢复密钥',
  renew_recovery_key: '换发恢复密钥',
  unlock: '登录',
  change_passphrase: '更换口令',
  recover_passphrase: '用恢复密钥重设口令',
  add_clerk: '添加人员',
  reconcile_keys: '核对密钥文件',
  register: '登记报名',
  see_original: '核对原件',
  see_image: '看证件图片',
  record_call: '记录通话',
  set_contact: '登记联系与领证方式',
  attach_photo: '收照片',
  mark_material: '收材料',
  revoke_ruling: '撤销裁定',
  make_ruling: '裁定是否相关',
  change_policy: '改定口径',
  load_rulebook: '换用规则文件',
  approve_condition: '确认条件',
  second_check: '复审',
  take_payment: '登记缴费',
  refund: '退费',
  record_transfer: '登记转账',
  book_statement: '入账对账单',
  set_invoice: '登记开票信息',
  open_sitting: '开设批次',
  assign_seat: '排座',
  issue_ticket: '发准考证',
  correct: '更正',
  withdraw: '退考',
  reinstate: '恢复报名',
  merge_candidates: '合并为同一人',
  unmerge_candidates: '拆开合并',
  undo: '撤销上一步',
  print_paper: '打印',
  print_progress: '打印进展',
  save_paper: '保存为 PDF',
  choose_printer: '选择打印机',
  set_up_scanner: '设置扫码枪',
  choose_reader: '选择读卡器',
  watch_folder: '设置收图文件夹',
  reveal_number: '查看完整证件号码',
  save_list_template: '保存名单模板',
  forget_list_template: '删除名单模板',
  export_list: '导出名单',
  backup: '备份',
  restore: '从备份恢复',
} satisfies Record<Op, string>;

/** An operation's name. */
export function opName(op: Op): string {
  return ops[op];
}
