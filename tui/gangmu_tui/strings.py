"""Every word of the app, Chinese and English side by side."""

from __future__ import annotations

from typing import Literal

Language = Literal["zh", "en"]

CATALOGUE: dict[str, tuple[str, str]] = {
    # kinds and tabs
    "document": ("文件", "Documents"),
    "task": ("任务", "Tasks"),
    "target": ("指标", "Targets"),
    "department": ("部门", "Departments"),
    "all": ("全部", "All"),
    "one-document": ("文件", "Document"),
    "one-task": ("任务", "Task"),
    "one-target": ("指标", "Target"),
    "one-department": ("部门", "Department"),
    "short-document": ("文件", "Doc"),
    "short-task": ("任务", "Task"),
    "short-target": ("指标", "Target"),
    "short-department": ("部门", "Dept"),
    # relations: what a list of links is called
    "documents": ("文件", "Documents"),
    "tasks": ("任务", "Tasks"),
    "targets": ("指标", "Targets"),
    "departments": ("部门", "Departments"),
    "cites": ("引用的文件", "Documents cited"),
    "cited_by": ("引用它的文件", "Cited by"),
    "children": ("下级任务", "Tasks below"),
    "parent": ("上级任务", "Task above"),
    "versions": ("其它版本", "Other versions"),
    "similar": ("相似的任务", "Similar tasks"),
    "series": ("同一指标的其它数值", "Same indicator elsewhere"),
    "partners": ("共同负责的部门", "Co-responsible departments"),
    "shared": ("共同的任务", "Shared tasks"),
    "shared-with": ("与{other}共同的任务", "Tasks shared with {other}"),
    "passage": ("原文", "Source passage"),
    "both": ("{one}》与《{other}", "{one}” and “{other}"),
    "list-of": ("《{whose}》的{what}", "{what} of “{whose}”"),
    # the overview
    "app": ("纲目", "gangmu"),
    "overview": ("概览", "Overview"),
    "about": (
        "政策文件里的任务、指标和部门，条条通到原文",
        "Tasks, targets and departments of policy plans, each linked to its source",
    ),
    "holds": ("库中有", "Holds"),
    "n-document": ("份文件", "documents"),
    "n-task": ("项任务", "tasks"),
    "n-target": ("个指标", "targets"),
    "n-department": ("个部门", "departments"),
    "try": ("试试搜索", "Searches to try"),
    "try-word": ("一个词", "a word"),
    "try-sound": ("拼音：{word}", "pinyin {word}"),
    "try-filter": ("部门:{department} 类:任务", "dept:{department} kind:task"),
    "try-department": ("部门的任务", "tasks of a body"),
    "newest": ("最新的文件", "Newest documents"),
    "go-on": (
        "接下来：↑↓ 选一行，↵ 打开；/ 搜索；? 帮助",
        "Go on: ↑↓ and ↵ open a line; / searches; ? helps",
    ),
    # fields of a card
    "number": ("文号", "Number"),
    "issuers": ("发文机关", "Issued by"),
    "date": ("日期", "Date"),
    "period": ("规划期", "Period"),
    "regions": ("地区", "Region"),
    "kind": ("类型", "Kind"),
    "counts": ("内容", "Holds"),
    "superseded-mark": ("旧版", "old"),
    "older": ("旧版", "Older versions"),
    "work": ("承担任务", "Tasks held"),
    "superseded": ("已有新版", "Superseded by"),
    "due": ("期限", "Due"),
    "section": ("章节", "Section"),
    "value": ("数值", "Value"),
    "year": ("年份", "Year"),
    "status": ("性质", "Status"),
    "scope": ("范围", "Scope"),
    "qualifier": ("条件", "Condition"),
    "baseline": ("基数", "Baseline"),
    "aliases": ("别名", "Also written"),
    "region": ("地区", "Region"),
    "doubtful": ("存疑", "Doubtful"),
    "doubtful-why": (
        "抽取把握不大（{percent}%），请对照原文",
        "extracted with {percent}% confidence: compare the source",
    ),
    "status-target": ("目标", "target"),
    "status-result": ("完成", "result"),
    "stock": ("累计", "in all"),
    "flow": ("新增", "added"),
    "role-牵头": ("牵头", "lead"),
    "role-责任": ("责任", "resp."),
    "role-配合": ("配合", "joint"),
    "group": ("泛指多个单位", "a word for several bodies"),
    "leads": ("牵头 {leads}", "leads {leads}"),
    "leads-joins": ("牵头 {leads} · 参与 {joins}", "leads {leads} · joins {joins}"),
    "from-baseline": ("基数 {before}", "Baseline {before}"),
    "from-baseline-by": ("基数 {before}，相差 {by}", "Baseline {before}, gap {by}"),
    "points": ("个百分点", "points"),
    "over-years": ("历年数值", "Over the years"),
    "tasks-by-year": ("任务数，按文件年份", "Tasks by year of the document"),
    "n-tasks": ("{n} 项任务", "{n} tasks"),
    "n-of-them": ("{n}项", "{n} tasks"),
    "n-sections": ("{n} 个标题", "{n} headings"),
    "not-in-library": ("不在库中", "not in the library"),
    "all-links": ("列出全部 {n} 个…", "list all {n}…"),
    # chrome
    "search-hint": ("搜索标题、指标、部门", "search titles, targets, departments"),
    "language": ("中/EN", "EN/中"),
    "trail-search": ("搜索“{query}”", "search “{query}”"),
    "contents": ("目录", "Contents"),
    "commands": ("命令", "Commands"),
    "type-to-filter": ("输入可筛选，↵ 执行，Esc 返回", "type to filter, ↵ runs, Esc returns"),
    "menu-empty": ("没有匹配的项", "nothing fits"),
    "help": ("帮助", "Help"),
    "help-here": ("这里可用的键", "Keys that work here"),
    "help-everywhere": ("其余的键", "The other keys"),
    "help-digits": (
        "卡片中按编号直接打开链接；其它地方 1 2 3 4 0 切换分类，Alt 加数字到处可用",
        "In a card a number opens its link; elsewhere 1 2 3 4 0 choose the tab, with Alt everywhere",
    ),
    "help-box": (
        "搜索框：→ 或 Tab 采用光标后的淡字；部门: 年: 类: 地区: 状态: 角色: 缩小范围，“短语”照原样找，-词 排除",
        "Search box: → or Tab takes what stands dim; dept: year: kind: region: status: role: narrow, “phrase” as it is, -word leaves out",
    ),
    "help-ime": (
        "输入法打开时：／ ？ 【 】 ： ； 与半角同样有效，Enter Tab 方向键 F1–F10 可代替字母；直接打中文即搜索",
        "With an input method on: ／ ？ 【 】 ： ； work like their ASCII twins; Enter, Tab, arrows and F1–F10 stand for letters; Chinese typed anywhere searches",
    ),
    "page-keys": ("↑↓ 滚动  Esc 返回", "↑↓ scroll  Esc returns"),
    # orders and filters of lists
    "sort-date": ("按日期", "by date"),
    "sort-title": ("按标题", "by title"),
    "sort-tasks": ("按任务数", "by tasks"),
    "sort-text": ("按原文次序", "as in the text"),
    "sort-due": ("按期限", "by due date"),
    "sort-lead": ("按牵头部门", "by lead"),
    "sort-year": ("按年份", "by year"),
    "sort-value": ("按数值", "by value"),
    "sort-indicator": ("按指标名", "by name"),
    "sort-leads": ("按牵头数", "by leads"),
    "sort-joins": ("按参与数", "by joins"),
    "sort-name": ("按名称", "by name"),
    "sorted": ("{order}排列，S 换一种", "sorted {order}; S for the next order"),
    "one-order": ("这个列表只有一种次序", "This list has one order only"),
    "filters": ("筛选", "Filters"),
    "filtered": ("筛选：{words}", "Filtered: {words}"),
    "filtered-keys": ("  F 更改  Esc 清除 ", "  F changes  Esc clears "),
    "no-filters": (
        "链接列表不能筛选；在分类列表或搜索中按 F",
        "Lists of links have no filters; press F in a tab or a search",
    ),
    "facet-more": ("… 全部 {n} 个", "… all {n}"),
    "facet-fewer": ("… 只列前几个", "… the first ones only"),
    "counting": ("正在统计…", "counting…"),
    "facet-region": ("地区", "region"),
    "facet-year": ("年份", "year"),
    "facet-department": ("部门", "department"),
    "facet-role": ("角色", "role"),
    "facet-kind": ("类型", "kind"),
    "facet-status": ("性质", "status"),
    "empty-filtered": (
        "没有这样的条目：去掉“{words}”（F），或按 Esc 清除筛选",
        "Nothing left: drop “{words}” (F), or clear the filters with Esc",
    ),
    "picked": ("选中 {n}", "{n} chosen"),
    "unpicked": ("已清除选中的 {n} 条", "{n} chosen rows let go"),
    "none-picked": ("没有选中的行，空格选中", "No rows are chosen: space chooses one"),
    "export-title": ("导出 {n} 条", "Export {n} items"),
    "export-first": ("导出前 {n} 条（共 {found} 条）", "Export the first {n} of {found} items"),
    "export-cut": (
        "已写入前 {n} 条，其余未写：{file}",
        "The first {n} items written, the others not: {file}",
    ),
    "export-hint": (
        "文件名以 .csv .md .jsonl .xlsx 结尾，放在 {folder}；↵ 写入，Esc 返回",
        "The name ends with .csv .md .jsonl .xlsx, in {folder}; ↵ writes, Esc returns",
    ),
    "export-nothing": ("没有可导出的条目", "Nothing to export"),
    "export-running": ("正在写 {file}…", "writing {file}…"),
    "export-done": ("已写入 {n} 条：{file}", "{n} items written: {file}"),
    "export-name": (
        "只写文件名，不带目录；文件放在 {folder}",
        "A name without a folder: the file goes to {folder}",
    ),
    "export-forms": ("文件名要以 {forms} 之一结尾", "The name must end with one of {forms}"),
    "export-xlsx": (
        "xlsx 需要先安装：pip install gangmu[xlsx]",
        "xlsx needs one more package: pip install gangmu[xlsx]",
    ),
    "export-mixed": ("多类混合只能导出为 .jsonl", "Items of several kinds go into .jsonl only"),
    "export-exists": ("{file} 已存在，换一个名字", "{file} exists: choose another name"),
    # states
    "empty-library": (
        "库里还没有文件。退出后运行：gangmu import 文件或目录",
        "The library is empty. Quit and run: gangmu import FILES",
    ),
    "empty-tab": ("这里没有{kind}", "No {kind} here"),
    "empty-search": (
        "没有找到“{query}”。少写几个字再试，Esc 清除",
        "Nothing found for “{query}”. Try fewer words; Esc clears",
    ),
    "empty-drop": (
        "没有同时符合“{query}”的条目。去掉“{part}”有 {n} 条；Esc 清除",
        "Nothing fits all of “{query}”. Without “{part}” there are {n}; Esc clears",
    ),
    "did-you-mean": (
        "没有找到“{query}”。要找的是“{instead}”吗？↵ 搜索它，Esc 清除",
        "Nothing found for “{query}”. Did you mean “{instead}”? ↵ searches it; Esc clears",
    ),
    "empty-filter": ("库里没有“{words}”，去掉它再试", "The library has no “{words}”: leave it out"),
    "empty-search-tab": (
        "“{query}”在这一类没有结果，按 0 看全部 {n} 条",
        "Nothing here for “{query}”; press 0 for all {n} hits",
    ),
    "empty-card": ("没有选中的条目", "Nothing chosen"),
    "empty-text": ("没有原文", "No source text"),
    "empty-outline": ("这份文件没有标题层级", "This document has no headings"),
    "no-links": ("没有{what}", "No {what}"),
    "no-way-back": ("已经是最早的位置", "This is the first place"),
    "no-way-forward": ("已经是最新的位置", "This is the newest place"),
    "no-last": ("还没有上一个位置", "There is no last place yet"),
    "nothing-above": ("已经在最上层；q 退出", "This is the top; q quits"),
    "copy": ("复制什么", "Copy what"),
    "copy-title": ("标题", "Title"),
    "copy-passage": ("原文及出处", "Passage with source"),
    "copy-link": ("链接", "Link"),
    "copied": ("已复制{what}（{n} 字）", "Copied: {what} ({n} characters)"),
    "copied-cut": ("{what}太长，只复制了前 {n} 字", "{what} is long: the first {n} characters are copied"),
    "copied-file": ("；粘贴不出时见 {file}", "; if it does not paste: {file}"),
    "config-unread": ("读不了 {file}：{why}", "Cannot read {file}: {why}"),
    "keys-unknown": (
        "没有命令 {name}，最接近的是 {nearest}",
        "There is no command {name}; the nearest is {nearest}",
    ),
    "keys-no-key": ("命令 {name} 不能用键 {wish}", "The command {name} cannot have the key {wish}"),
    "keys-clash": (
        "键 {wish} 有两个命令要用：{one}、{other}；两者保持原键",
        "Two commands want the key {wish}: {one} and {other}; both keep what they had",
    ),
    "zoomed": ("只显示这一窗格，z 还原", "This pane alone; z brings the others back"),
    "unzoomed": ("已还原", "All panes are back"),
    "no-zoom": ("这个终端一次只放得下一个窗格", "This terminal has room for one pane only"),
    "restricted": ("这里不能复制和导出", "Nothing can be copied or exported here"),
    "press-mark": ("按一个字母标记这里，Esc 取消", "Press a letter to mark this place; Esc cancels"),
    "marked": ("已标记，按 ' 再按 {letter} 回到这里", "Marked: ' and then {letter} returns here"),
    "no-marks": ("还没有标记，按 m 加字母标记一处", "No marks yet: m and a letter makes one"),
    "no-such-mark": ("没有标记 {letter}", "There is no mark {letter}"),
    "bookmark-added": ("已加入书签（B 查看）", "Bookmarked (B lists them)"),
    "bookmark-removed": ("已移除书签", "Bookmark removed"),
    "no-bookmarks": ("还没有书签，按 b 加入", "No bookmarks yet: b adds one"),
    "bookmarks": ("书签和标记", "Bookmarks and marks"),
    "places": ("去过的位置", "Places"),
    "last-time": ("上次看到：{place}，按 [ 回到那里", "Last time: {place}; [ returns there"),
    "state-broken": (
        "上次的记录读不出来，已移到 {file}",
        "What was remembered is unreadable; moved to {file}",
    ),
    "state-unread": ("读不了上次的记录：{why}", "Cannot read what was remembered: {why}"),
    "state-unwritten": ("没有记下来：{why}", "Could not be remembered: {why}"),
    "short-all": ("全部", "All"),
    "no-text-here": ("先按 s 看原文", "Open the source with s first"),
    "no-link-here": ("前面没有别的链接", "No more links that way"),
    "no-link-chosen": (
        "先用 . 或 , 选一个链接，或按 f 跳转",
        "Choose a link with . or , first, or jump with f",
    ),
    "no-link-seen": ("屏幕上没有链接", "No link on the screen"),
    "press-label": ("按字母打开链接，Esc 取消", "Press a label to open its link; Esc cancels"),
    "no-more-sections": ("前面没有别的标题", "No more headings that way"),
    "find-hint": ("在文中查找，↵ 到下一处", "find in the text, ↵ goes to the next"),
    "found-at": (
        "“{words}” {number}/{count}（n 下一处，N 上一处）",
        "“{words}” {number}/{count} (n next, N previous)",
    ),
    "found-none": ("文中没有“{words}”", "The text has no “{words}”"),
    "find-first": ("先用 ^F 写下要找的词", "Say what to find with ^F first"),
    "no-error": ("没有错误", "No error"),
    "no-such-link": ("没有编号 {number} 的链接", "There is no link {number}"),
    "no-item": ("库里没有 {ref}", "The library has no {ref}"),
    "untitled": ("（无标题）", "(untitled)"),
    "gone": ("这一条已不在库中", "This item is no longer in the library"),
    "best-of": ("{place}，共 {n}", "{place} of {n}"),
    "searching": ("正在搜索…", "searching…"),
    "too-small": (
        "窗口 {width}×{height} 太小，至少要 60×16",
        "Window {width}×{height}: at least 60×16 is needed",
    ),
    "replaced": ("资料已更新", "The library was updated"),
    "error": ("出错：{sentence}（! 详情）", "Error: {sentence} (! details)"),
    "library-unread": ("资料库读不出来（{why}）", "The library cannot be read ({why})"),
    "error-details": ("错误详情", "Details of the error"),
    "error-remedy": (
        "按 q 退出后运行 gangmu doctor 检查；库若损坏，gangmu restore 可恢复上一版。",
        "Quit with q and run gangmu doctor; if the library is damaged, gangmu restore brings the previous edition back.",
    ),
}


class Strings:
    """The catalogue in one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def __call__(self, key: str, **parts: object) -> str:
        """The words for a key, with its parts put in. Parts are never read as a format."""
        words = CATALOGUE[key][0 if self.language == "zh" else 1]
        return words.format(**parts) if parts else words

    def choose(self, pair: tuple[str, str]) -> str:
        """One of two strings that stand side by side elsewhere, as in a Command."""
        return pair[0 if self.language == "zh" else 1]

    def other(self) -> Strings:
        """The catalogue in the other language."""
        return Strings("en" if self.language == "zh" else "zh")


def parse_language(name: str) -> Language:
    """`en…` is English; everything else is Chinese."""
    return "en" if name.lower().startswith("en") else "zh"
