// What the journal's operations are called.

const ops: Record<string, string> = {
  first_start: '启用报名台',
  confirm_recovery_key: '确认恢复密钥',
  renew_recovery_key: '换发恢复密钥',
  unlock: '登录',
  unlock_with_recovery_key: '用恢复密钥重设口令',
  lock: '锁定',
  change_passphrase: '更换口令',
  add_clerk: '添加人员',
  register: '登记报名',
  see_original: '核对原件',
  attach_photo: '收照片',
  mark_material: '收材料',
  approve_condition: '确认条件',
  take_payment: '登记缴费',
  open_sitting: '开设批次',
  assign_seat: '排座',
  issue_ticket: '发准考证',
  print_paper: '打印',
  save_paper: '保存为 PDF',
  retry_print: '重新打印',
  choose_printer: '选择打印机',
  reveal_number: '查看完整证件号码',
  backup: '备份',
  restore: '从备份恢复',
};

/** An operation's name; one that is not known yet is shown as it is. */
export function opName(op: string): string {
  return ops[op] ?? op;
}
