import type { ViewsMessages } from '../../words/views-messages.ts'
import { isolated } from './isolated.ts'

const usual: Readonly<Record<string, string>> = {
  activity: 'كل النشاط',
  logs: 'كل الطلبات',
  'gateway-logs': 'كل الطلبات',
  'llm-logs': 'كل الطلبات',
}

/** The words about saved views in Arabic. */
export const views: ViewsMessages = {
  views: 'طرق العرض',
  usualView: (collection) => usual[collection] ?? 'كل الصفوف',
  viewIs: (name, changed) => `طريقة العرض: ${isolated(name)}${changed ? '، معدّلة' : ''}`,
  viewChanged: 'معدّلة',
  viewsLoading: 'جارٍ تحميل طرق العرض',
  viewsFailed: 'تعذّر تحميل طرق العرض المحفوظة.',
  noViews:
    'لا توجد طرق عرض محفوظة بعد. صفِّ الصفوف أو رتّبها أو نظّم أعمدتها كما تريد، ثم احفظها كطريقة عرض.',
  openViewFirst: (name) => `فتح ${isolated(name)} أولًا`,
  viewOpensFirst: 'تُفتح أولًا',
  renameView: (name) => `إعادة تسمية ${isolated(name)}`,
  deleteView: (name) => `حذف ${isolated(name)}`,
  saveChanges: 'حفظ التغييرات',
  dropChanges: 'تجاهل التغييرات',
  saveAsView: 'حفظ كطريقة عرض جديدة',
  viewName: 'اسم طريقة العرض',
  saveView: 'حفظ',
  cancelView: 'إلغاء',
  nameIsTaken: 'تحمل طريقة عرض أخرى هذا الاسم.',
  viewOpened: (name) => `فُتحت طريقة العرض ${isolated(name)}`,
  viewSaved: (name) => `حُفظت طريقة العرض ${isolated(name)}`,
  viewRenamed: (name) => `أصبح اسم طريقة العرض ${isolated(name)}`,
  viewDeleted: (name) => `حُذفت طريقة العرض ${isolated(name)}`,
  viewOpensNow: (name) => `يُفتح الجدول الآن بطريقة العرض ${isolated(name)}`,
  undoDelete: 'تراجع',
  viewNotSaved: (name) => `تعذّر حفظ ${isolated(name)}. أعد المحاولة بعد قليل.`,
  viewNotDeleted: (name) => `تعذّر حذف ${isolated(name)}. أعد المحاولة بعد قليل.`,
}
