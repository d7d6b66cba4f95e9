"""What the author of the sample library knows of it: heads, tasks, duties, numbers and citations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

OPINIONS = "云澜市人民政府关于加快数字经济高质量发展的实施意见"
ACTION_PLAN = "青屿区数字经济提升行动计划（2022—2024年）"
FIVE_YEARS = "松岚区科技创新“十四五”规划"
PARK_PLAN = "青屿湾数字产业园建设方案"
WORK_POINTS = "云澜市2023年数字经济工作要点"
TASK_LIST = "松岚区2024年科技创新和数字经济重点工作任务分工"
BULLETIN = "云澜数字经济工作简报"
QINGYU_REPORT = "青屿区2023年数字经济发展年度报告"
CITY_REPORT = "云澜市数字经济发展报告（2023年度）"
SCHEME = "云澜市中小企业数字化转型实施方案（2024—2025年）"

LEAD, HOLD, HELP = "牵头", "责任", "配合"
Duties = tuple[tuple[str, str], ...]
"""(name as written, role), in the order of the text."""


@dataclass(frozen=True, slots=True)
class KnownHead:
    """None stands for a field that the text leaves open."""

    file: str
    title: str
    number: str | None
    issuers: tuple[str, ...]
    date: str
    kind: str | None
    region: str
    period: tuple[int, int] | None = None


HEADS = (
    KnownHead(
        "yunlan_opinions_2021", OPINIONS, "云府发〔2021〕3号", ("云澜市人民政府",), "2021-03-18", "意见", "云澜市"
    ),
    KnownHead(
        "qingyu_action_plan_2022", ACTION_PLAN, "青府发〔2022〕7号", ("青屿区人民政府",), "2022-04-08",
        "行动计划", "青屿区", (2022, 2024),
    ),
    KnownHead(
        "songlan_plan_2021_2025", FIVE_YEARS, "松府发〔2021〕15号", ("松岚区人民政府",), "2021-09-26",
        "规划", "松岚区", (2021, 2025),
    ),
    KnownHead(
        "qingyu_bay_construction_plan_2022", PARK_PLAN, "青科〔2022〕18号",
        ("青屿区科学技术局", "青屿湾产业园管理委员会"), "2022-06-30", "建设方案", "青屿区",
    ),
    KnownHead(
        "yunlan_work_points_2023", WORK_POINTS, "云府办发〔2023〕9号", ("云澜市人民政府办公室",), "2023-02-20",
        "工作要点", "云澜市", (2023, 2023),
    ),
    KnownHead(
        "songlan_task_list_2024", TASK_LIST, "松府办发〔2024〕6号", ("松岚区人民政府办公室",), "2024-01-29",
        None, "松岚区", (2024, 2024),
    ),
    KnownHead(
        "yunlan_bulletin_2023_06", BULLETIN, None, ("云澜市数字经济发展领导小组办公室",), "2023-07-10", "简报", "云澜市"
    ),
    KnownHead(
        "qingyu_report_2023", QINGYU_REPORT, None, ("青屿区经济和信息化局",), "2024-03-15",
        "报告", "青屿区", (2023, 2023),
    ),
    KnownHead(
        "yunlan_report_2023", CITY_REPORT, None, ("云澜市经济和信息化局", "云澜市统计局"), "2024-04-22",
        "报告", "云澜市", (2023, 2023),
    ),
    KnownHead(
        "yunlan_sme_scheme_2024", SCHEME, "云经信发〔2024〕11号",
        ("云澜市经济和信息化局", "云澜市财政局", "云澜市科学技术局"), "2024-05-16", "实施方案", "云澜市", (2024, 2025),
    ),
)  # fmt: skip

TASKS = {
    # (四) to (二十), and the four of 保障措施
    "yunlan_opinions_2021": 17 + 4,
    "qingyu_action_plan_2022": 21 + 3,
    "songlan_plan_2021_2025": 19 + 4,
    # eight headings with three measures inside the paragraph each, and the four of 保障机制
    "qingyu_bay_construction_plan_2022": 8 + 24 + 4,
    "yunlan_work_points_2023": 22,
    # and 工作要求, which asks every leader for a plan by the end of February
    "songlan_task_list_2024": 17 + 1,
    # 一是 二是 三是 in three of the news items
    "yunlan_bulletin_2023_06": 9,
    "qingyu_report_2023": 6,
    "yunlan_report_2023": 5,
    # nine measures, three stages, three of 保障措施; the rows of its annex are ROWS
    "yunlan_sme_scheme_2024": 9 + 3 + 3,
}

ROWS = (
    "发布纺织服装、港航装备行业改造指南",
    "发布食品加工、智能传感行业改造指南",
    "建成两个中小企业数字化转型促进中心",
    "完成600家中小企业改造",
    "制定数字化服务商评价办法",
    "完成试点绩效评价",
)
"""Tasks in the table that closes yunlan_sme_scheme_2024, whose columns say who holds them."""

CITES = {
    "yunlan_opinions_2021": {"澜江省人民政府关于建设数字经济强省的意见"},
    "qingyu_action_plan_2022": {OPINIONS},
    "songlan_plan_2021_2025": {OPINIONS, "云澜市科技创新“十四五”规划"},
    "qingyu_bay_construction_plan_2022": {OPINIONS, ACTION_PLAN, "青屿湾地区国土空间详细规划"},
    "yunlan_work_points_2023": {OPINIONS},
    "songlan_task_list_2024": {FIVE_YEARS, WORK_POINTS},
    "yunlan_bulletin_2023_06": {PARK_PLAN, "云澜市公共数据授权运营管理办法"},
    "qingyu_report_2023": {ACTION_PLAN, WORK_POINTS, OPINIONS},
    "yunlan_report_2023": {OPINIONS},
    "yunlan_sme_scheme_2024": {OPINIONS, CITY_REPORT},
}

OUTSIDE = {
    "澜江省人民政府关于建设数字经济强省的意见",
    "云澜市科技创新“十四五”规划",
    "青屿湾地区国土空间详细规划",
    "云澜市公共数据授权运营管理办法",
}
"""Cited, but not in the sample, as in any library."""

DUTIES: tuple[tuple[str, str, Duties], ...] = (
    (
        "yunlan_opinions_2021", "发展集成电路与智能传感产业",
        (("市经信局", LEAD), ("市发展改革委", HELP), ("市科技局", HELP), ("青屿区人民政府", HELP)),
    ),
    ("yunlan_opinions_2021", "建设行业级工业互联网平台", (("市经信局", HOLD), ("市通信管理局", HOLD))),
    ("yunlan_opinions_2021", "壮大创新型企业梯队", (("市科技局", LEAD), ("市经信局", LEAD), ("市税务局", HELP))),
    ("qingyu_action_plan_2022", "建设智能传感产业高地", (("区经信局", HOLD), ("青屿湾产业园管委会", HOLD))),
    (
        "qingyu_action_plan_2022", "发展智慧养老",
        (("区民政局", HOLD), ("各街道办事处", HOLD), ("青沙镇人民政府", HOLD)),
    ),
    (
        "songlan_plan_2021_2025", "培养青年科技人才",
        (("区科技局", HOLD), ("区教育局", HOLD), ("共青团松岚区委", HOLD)),
    ),
    ("songlan_plan_2021_2025", "布局新型研发机构", (("区科技局", HOLD), ("松岚科创集团", HOLD))),
    ("yunlan_work_points_2023", "建设智慧港口", (("市交通运输局", LEAD), ("云澜港务集团", HELP), ("云澜海关", HELP))),
    (
        "yunlan_work_points_2023", "完善工业互联网体系",
        (("市经信局", LEAD), ("市通信管理局", LEAD), ("市委网信办", HELP)),
    ),
    ("qingyu_report_2023", "冲刺高新技术企业目标", (("区科技局", HOLD), ("区财政局", HOLD))),
    ("yunlan_report_2023", "推进数据要素市场化", (("市大数据局", LEAD), ("市财政局", HELP), ("云澜数字投资集团", HELP))),
    (
        "yunlan_sme_scheme_2024", "建设公共服务载体",
        (
            ("青屿湾产业园管委会", LEAD), ("松岚高新区管委会", LEAD),
            ("市经信局", HELP), ("市人力资源社会保障局", HELP),
        ),
    ),
)  # fmt: skip

DUES = (
    ("yunlan_work_points_2023", "建设智慧港口", "2023-11"),
    ("yunlan_work_points_2023", "办好云澜数字经济大会", "2023-10"),
    ("yunlan_work_points_2023", "推进适老化改造", "2023-10"),
    ("songlan_task_list_2024", "组建创新联合体", "2024-09"),
    ("songlan_task_list_2024", "加强知识产权保护", "2024-05"),
)


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a document; `words` is a part of its indicator."""

    words: str
    value: float
    unit: str
    year: int
    status: Literal["target", "result"]


def _series(
    words: str, unit: str, *points: tuple[int, float, Literal["target", "result"]]
) -> tuple[Number, ...]:
    return tuple(Number(words, value, unit, year, status) for year, value, status in points)


NUMBERS = {
    "yunlan_opinions_2021": (
        *_series(
            "高新技术企业", "家", (2020, 1286, "result"), (2023, 2000, "target"), (2025, 2600, "target")
        ),
        *_series("5G基站", "个", (2020, 5600, "result"), (2023, 15000, "target"), (2025, 18000, "target")),
        *_series("研发经费投入强度", "%", (2020, 2.45, "result"), (2025, 3.0, "target")),
        *_series("跨境电商进出口额", "亿元", (2025, 200, "target")),
        *_series("企业上云", "家", (2025, 20000, "target")),
        *_series("数字化改造覆盖率", "%", (2025, 85, "target")),
    ),
    "qingyu_action_plan_2022": (
        *_series("高新技术企业", "家", (2021, 312, "result"), (2022, 370, "target"), (2023, 435, "target")),
        *_series("5G基站", "个", (2021, 1480, "result"), (2023, 2300, "target"), (2024, 2600, "target")),
        *_series("智能传感企业", "家", (2024, 100, "target")),
    ),
    "songlan_plan_2021_2025": (
        *_series("高新技术企业", "家", (2015, 47, "result"), (2020, 193, "result"), (2025, 400, "target")),
        *_series("高新技术企业", "家", (2016, 18, "result"), (2018, 35, "result"), (2020, 52, "result")),
        *_series(
            "研发经费投入强度", "%", (2015, 1.62, "result"), (2020, 2.86, "result"), (2025, 3.5, "target")
        ),
    ),
    "qingyu_bay_construction_plan_2022": (
        *_series("入驻企业", "家", (2021, 216, "result"), (2023, 320, "target"), (2025, 500, "target")),
        *_series("省级以上研发机构", "家", (2021, 9, "result"), (2023, 16, "target"), (2025, 25, "target")),
        *_series("人才公寓", "套", (2025, 3000, "target")),
    ),
    "yunlan_work_points_2023": (
        *_series("高新技术企业", "家", (2022, 1815, "result"), (2023, 2000, "target"), (2023, 185, "target")),
        *_series("5G基站", "个", (2022, 12300, "result"), (2023, 15000, "target"), (2023, 2700, "target")),
    ),
    "songlan_task_list_2024": (
        *_series("高新技术企业", "家", (2023, 315, "result"), (2024, 355, "target"), (2024, 40, "target")),
        *_series("研发经费投入强度", "%", (2023, 3.18, "result"), (2024, 3.3, "target")),
    ),
    "yunlan_bulletin_2023_06": (
        *_series("5G基站", "个", (2023, 13900, "result")),
        *_series("高新技术企业", "家", (2023, 1896, "result")),
    ),
    "qingyu_report_2023": (
        *_series("增加值", "亿元", (2021, 96.4, "result"), (2022, 112.8, "result"), (2023, 131.5, "result")),
        *_series("增加值", "亿元", (2024, 150, "target")),
        *_series("高新技术企业", "家", (2022, 371, "result"), (2023, 436, "result"), (2024, 500, "target")),
        *_series("高新技术企业", "家", (2024, 64, "target")),
        *_series("人才公寓", "套", (2023, 760, "result"), (2024, 800, "target")),
        *_series(
            "研发经费投入强度", "%", (2021, 3.12, "result"), (2023, 3.46, "result"), (2024, 3.6, "target")
        ),
    ),
    "yunlan_report_2023": (
        *_series("高新技术企业", "家", (2023, 2047, "result"), (2024, 2330, "target")),
        *_series("研发经费投入强度", "%", (2023, 2.84, "result"), (2024, 2.92, "target")),
        *_series("5G基站", "个", (2023, 15260, "result"), (2024, 16800, "target")),
        *_series("数字化改造覆盖率", "%", (2020, 46, "result"), (2023, 71, "result")),
    ),
    "yunlan_sme_scheme_2024": (
        *_series("数字化改造覆盖率", "%", (2024, 78, "target"), (2025, 85, "target")),
        *_series("技术攻关项目", "项", (2025, 20, "target")),
    ),
}
