"""The words that all names of a list share: those before the first hold for the others too, those behind the last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from gangmu_import.affixes import one_of
from gangmu_import.lexicon import rules

SHORTEST: Final = 2
"""Characters of a shared tail, and of a word of a kind behind other words."""
LONGEST_ALIKE: Final = 3
"""Characters of a thing that stands in the place of as many of the first: 文明家庭金奖和银奖."""
SIZE_NOUN: Final = re.compile(
    r"(?:案件)?(?:起数|吞吐量|零售额|增加值|销售额|交易额|总额|总值|产值|产量|收入|支出|投资额?|进出口|出口|面积|里程|余额"
    r"|[保拥持占][有能]量|(?:排放|使用|施用|消费|处理|供应|投放|周转|运输|[存出]栏|授权|申请|蓄积|发电|用[电水能])量"
    r"|[一-龥]{2}化率|[一-龥]{2}率(?<![^化]化率)(?<![利税效费功频]率)|[利税效费功频]率|[浓强密精]度|(?:产业|市场)规模"
    r"|[一-龥]{2}(?<![季年制浓强密精])度|占比|比重|比例|人次|人数|户数|数量|总量|立案数|标准)$"
)
"""At the end of a list of names, a size that all of them have."""
SHARE_OF: Final = re.compile("占[^、]{1,16}?(?:比重|比例|占比|比)$")
"""The same of a share: 占茶园总面积的比重."""
SHARES: Final = ("占比", "比重", "比例")
WHOLE_ENDS: Final = (
    "GDP", "就业", "外资", "游客", "旅客", "资金", "投入", "天数", "能耗", "水耗", "电耗", "煤耗",
)  # fmt: skip
"""How else a name ends that is whole in itself, though the last of its list ends in a size: GDP、财政收入."""
WHENCE: Final = re.compile(
    r"(?<=..)(?:全产业链|精深加工|深加工|加工|种植|栽培|养殖|饲养|屠宰|捕捞|制造|冶炼|开采|生产|销售|出口|进口|排放|经营|企业|产业|园区|主营业务|年|总"
    r"|毛|净|综合|无害化|资源化|规范化|标准化|集中|良种|耕种收|旅游|医保|医疗保险|养老保险|运营|通车|营业|水质|消费)+$"
)
"""Before such a size, what it is a size of: 花椒加工企业 before 销售收入, which the names of the list share too."""
RATED: Final = re.compile(
    r"(?:(?:单位|万元|亿元)(?:地区生产总值|国内生产总值|生产总值|GDP|(?:规模以上|规上)?(?:工业)?增加值|总?产值|建筑面积|产品)"
    r"|增加值)(?=(?P<rest>.+))"
)
"""For how much of what something is used, which holds for the next uses as well: 单位增加值 of 单位增加值能耗、水耗."""
USES: Final = re.compile("(?:综合)?(?:能源|能耗|[水电煤物]耗|用[水电能]|取水|二氧化碳|碳排|(?:建设)?用地)")
PER_HEAD: Final = re.compile(r"每[百千万](?:常住|户籍)?(?:人口|老年人口?|人|户|居民)")
"""For how many people there is something: 每千人口 of 每千人口医师数、护士数."""
OF_ALL: Final = re.compile("[^、]{2,}(?:用于|投向|用在|国家(?=货物贸易|服务贸易|进出口|投资))")
"""What money is spent on, or with whom there is trade, is a list: 财政用于科技、教育的支出."""
HEADS: Final = re.compile("(?!每).{2,}(?:数|师|护士|床位)")
ADDED: Final = re.compile("新|增|培[训养]|引进|总[数量]")
"""In what is no number for so many people."""
FIRM_RATE: Final = re.compile("(?:关键|数字化|智能化|设备|研发|生产|经营|上云|联网)(?!.*企业).*率")
"""A rate of the firms that the name before speaks of: 规上企业研发工具普及率、关键工序数控化率."""
BARE_SIZE: Final = frozenset(
    {"产量", "销量", "产值", "增加值", "利润", "利税", "利润总额", "面积", "蓄积量", "存栏量", "出栏量"}
)
"""Of what the name before is a size of: 粮食播种面积、产量."""
GROWN: Final = re.compile("(?:播种|种植|栽培|养殖|加工|营业|主营业务)$")
"""What the first size was of, and not the next."""
GROWING: Final = re.compile(
    r"(?:新增|新建|扩大|完成|落实)?(?!新增|新建|扩大|完成|落实)(?P<what>[^、]{2,}?|[牛羊猪鸡鸭鹅兔马驴鹿鱼])"
    r"(?:(?:播种|种植|栽培|养殖)面积|(?<=[园林田麦稻米豆菜棉薯果药材粮油蔗烟茶瓜菌花生草])面积|总产|[总年]?(?:产量|[存出]栏(?:数?量)?)"
    r"|(?:规模|标准)*(?:养殖|饲养)(?:规模)?(?:场|户|大户|小区))"
)
"""What is grown, in an indicator that says how much there is of it: 粮食播种面积, 茶园面积, 生猪存栏."""
YIELDS: Final = {"总产"}.union(
    kind + size
    for kind in ("", "总", "年")
    for size in ("产量", "产值", "单产", "亩产", "存栏", "出栏", "存栏量", "出栏量", "蓄积量", "覆盖率")
)
"""What is got of it, where nothing else is named: 总产量."""
LONGEST_SIBLING: Final = 10
MARKS: Final = "”』」》)"


@cache
def alike() -> tuple[tuple[re.Pattern[str], re.Pattern[str], bool], ...]:
    """For each kind of words that lists set beside each other, the patterns of one at the end and at the beginning of a
    name, and whether the words before the first hold for all."""
    kinds = []
    for kind in rules("phrases")["alike"]:
        word = f"(?:{one_of(kind['words'])})+"
        kinds.append((re.compile(rf"{word}\Z"), re.compile(word), kind["heads"]))
    return tuple(kinds)


def with_shared(names: Sequence[str]) -> list[str]:
    """The names of a list, each with the words that it shares with the others."""
    if of_kind := beside(names) or of_acts(names):
        return of_kind
    headed = [names[0], *(head_for(name, names[0]) + name for name in names[1:])]
    tail = share_of_all(headed) or common_tail(headed)
    return [name + ("" if name.endswith(tail) else tail) for name in headed]


def beside(names: Sequence[str]) -> list[str]:
    """Names that set words of one kind beside each other, with what stands before the first and behind the last: 危桥改造中央和
    省级资金. Empty for other names."""
    first, last = names[0], names[-1]
    for ending, beginning, heads in alike():
        own, closing = ending.search(first), beginning.match(last)
        if own is None or closing is None or len(last) - closing.end() < SHORTEST:
            continue
        if own.start() and own.end() - own.start() < SHORTEST:
            continue
        if all(beginning.fullmatch(name) for name in names[1:-1]):
            head, tail = first[: own.start()] if heads else "", last[closing.end() :]
            return [first + tail, *(head + name + tail for name in names[1:-1]), head + last]
    return []


@cache
def acts() -> re.Pattern[str]:
    """A verb that may stand alone before what it is done with: 新开工."""
    return re.compile(f"新?(?:{one_of(rules('phrases')['alone']['verbs'])})")


def of_acts(names: Sequence[str]) -> list[str]:
    """What several verbs do with one thing: 开工, 竣工茶仓 are 开工茶仓, 竣工茶仓. Empty for other names."""
    act = acts().match(names[-1])
    if act is None or not all(acts().fullmatch(name) for name in names[:-1]):
        return []
    thing = names[-1][act.end() :]
    return [name + thing for name in names[:-1]] + [names[-1]] if len(thing) >= SHORTEST else []


def head_for(name: str, first: str) -> str:
    """The words before the first name of a list that hold for another: 单位增加值 for 水耗; empty where it has its own."""
    if USES.match(name) and (rated := RATED.search(first)) and USES.match(rated["rest"]):
        return first[: rated.end()]
    if HEADS.fullmatch(name) and (per := PER_HEAD.match(first)):
        return per[0]
    if held := OF_ALL.match(first):
        return held[0]
    if "企业" in first[:-4] and first[-1] == "率" and FIRM_RATE.fullmatch(name):
        return first[: first.rindex("企业") + 2]
    size = SIZE_NOUN.search(first)
    if size is not None:
        return GROWN.sub("", first[: size.start()]) if name in BARE_SIZE else ""
    like = name[-1:] == first[-1] and len(first) > 2 * len(name) <= 2 * LONGEST_ALIKE
    return first[: -len(name)] if like else ""


def yield_of(text: str, before: str) -> str:
    """A yield that is named alone with what grows, where the number before counts how much there is of that: of
    粮食播种面积80万亩,总产量8亿斤 it is 粮食总产量. Empty for others."""
    grown = GROWING.fullmatch(before) if text in YIELDS else None
    return "" if grown is None else grown["what"] + text


def per_head(text: str, before: str) -> str:
    """For how many people there is what a clause names alone, where the number before says so: of 每千人口床位数7张,护士数5人 it is
    每千人口护士数; else empty."""
    per = PER_HEAD.match(before)
    return per[0] + text if per and HEADS.fullmatch(text) and not ADDED.search(text) else ""


@cache
def siblings() -> re.Pattern[str]:
    """Who or what has a share, at the end of a name."""
    return re.compile(rf"(?:{one_of(rules('phrases')['siblings']['nouns'])})\Z")


def sibling(text: str, before: str) -> str:
    """What a clause says alone of others than the number before counts, of the same unit, with what that says of them: of
    城镇居民收入增长5%,农村居民增长6% it is 农村居民收入增长; else empty."""
    if len(text) > LONGEST_SIBLING:
        return ""
    if kin := siblings().search(text, 1):
        at = before.rfind(kin[0])
        said = before[at + len(kin[0]) :]
        return text + said if at > 0 and SIZE_NOUN.search(said) else ""
    for _, beginning, _ in alike():
        if beginning.fullmatch(text):
            same = beginning.match(before)
            return text + before[same.end() :] if same and len(text) >= SHORTEST else ""
    return ""


def is_yield(text: str) -> bool:
    """Whether words name a yield alone that may grow itself: 产量, but no share of what grows."""
    return text in YIELDS and text[-1] != "率"


def share_of_all(names: Sequence[str]) -> str:
    """The share at the end of a list of like things, 占比 of 民间投资、产业投资占比; else empty."""
    last = names[-1]
    like = (
        last.endswith(SHARES)
        and "占" not in last[:-2]
        and all(name[-2:] == last[-4:-2] for name in names[:-1])
    )
    return last[-2:] if like else ""


@cache
def things() -> re.Pattern[str]:
    """What stands behind a word for its kind, at the end of a name: 管网 of 燃气管网."""
    return re.compile(f"(?:{one_of(rules('phrases')['things']['words'])})\\Z")


def thing_of(names: Sequence[str]) -> str:
    """The thing of which names of one length say the kind, named at the last alone: 管网 of 供水、供热、燃气管网; else empty."""
    thing = things().search(names[-1], SHORTEST)
    if thing is None or any(len(name) != thing.start() or things().search(name) for name in names[:-1]):
        return ""
    return thing[0]


def common_tail(names: Sequence[str]) -> str:
    """What the last name of a list lends the others: of 县、乡、村道养护资金 it is 道养护资金."""
    last = names[-1]
    middle = names[1:-1] or names[:-1]
    width = len(middle[0])
    short = all(len(name) == width <= 2 for name in middle) and len(last) > 2 * width
    if short and (width == 1 or last[width - 1] == middle[0][-1]):
        return last[width:]
    share = SHARE_OF.search(last, 1)
    if share is not None and not any("占" in name for name in names[:-1]):
        return common_tail([*names[:-1], last[: share.start()]]) + share[0]
    if "的" in last[1:] and "的" not in names[0]:
        return last[last.index("的") :]
    sized = SIZE_NOUN.search(last)
    if sized is None or any(is_whole(name) for name in names[:-1]):
        return thing_of(names) if sized is None else ""
    # 工业类、仓储类厂房检查覆盖率: what stands behind the like endings belongs to all
    like = last.find(names[0].rstrip(MARKS)[-1:], width - 2, width + 2) if width > 2 else -1
    if like > 0:
        return last[like + 1 :].lstrip(MARKS)
    return whence(names) + sized[0]


def is_whole(name: str) -> bool:
    """Whether a name of a list says by itself what is counted: 地区生产总值."""
    return name.endswith(WHOLE_ENDS) or SIZE_NOUN.search(name) is not None


def whence(names: Sequence[str]) -> str:
    """What a size at the end of the last name is one of, which the others share too; empty where they have it themselves."""
    last = names[-1]
    found = WHENCE.search(SIZE_NOUN.sub("", last))
    own = found is None or any(name[-2:] in found[0] for name in names[:-1])
    return "" if found is None or own else found[0]
