"""Short pages of print: lines that break off in the middle of a sentence go on in the next."""

from __future__ import annotations

import re

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.pipeline import extract

PARAGRAPHS = [
    "二、健康茶乡",
    "(一)继续深入开展“茶乡生命”活动，加强茶乡急救知识培训，组织开展“寻找茶农”活动，弘扬社会风尚。（教育部牵头，中央宣传部、科技部参与）",
    "(二)结合茶乡纪念日，推进茶乡科普行动，普及茶园知识，提高茶农的素养和能力，2024年底前建成茶馆20座。（国家卫生健康委、科技部、中国科协按职责分工负责）",
    "(三)完善茶园管理制度，强化茶园管护。（国家林业局负责）",
]
TAIL = "以及茶农的素养和能力。（国家卫生健康委牵头，科技部参与）\n"


def bundle(text: str) -> Bundle:
    return extract(Source("page.txt", "", ""), text)


def tasks(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (task.title, [(duty.department, duty.role) for duty in task.duties]) for task in bundle(text).tasks
    ]


def wrapped(width: int, between: str = "\n") -> str:
    pieces = (part[at : at + width] for part in PARAGRAPHS for at in range(0, len(part), width))
    return between.join(pieces) + "\n"


@pytest.mark.parametrize("width", [33, 36, 37])
@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n              "])
def test_a_short_wrapped_page_is_read_as_its_paragraphs_are(width: int, between: str) -> None:
    whole = tasks("\n".join(PARAGRAPHS) + "\n")
    assert len(whole) == 3
    assert tasks(wrapped(width, between)) == whole


PLAIN = (
    "各茶乡要把茶农办事的窗口设在茶市茶馆和车站，让茶农少跑路不跑空路，并且设立咨询台听取茶农和茶客的意见和建议，改进窗口服务的态度和质量。"
    "各茶乡还要组织茶农代表定期评议窗口服务，把评议的结果向社会公布并且作为年度考核的依据，对茶农反映强烈的问题要限时整改到位。"
    "凡是能在窗口办成的事情一律不得要求茶农到县城去办，凡是能在网上办成的事情一律不得要求茶农到窗口去办，办成的时限要向茶农公开。"
)
RAGGED = (
    "三、做好“茶乡通办”\n服务。\n{}\n"
    "年底前开到二十个茶市，\n设在茶馆，\n听取意见，\n推行\n“一窗办成”\n改革，公开办事的时限\n。（市商务局负责）\n"
    "四、办好“茶农学堂”\n{}（市农业局牵头，\n市教育局配合）\n"
)


def test_a_page_broken_behind_signs_goes_on_behind_quotations() -> None:
    """But not where a title ends with one."""
    page = RAGGED.format(*("\n".join(PLAIN[at : at + 36] for at in range(0, len(PLAIN), 36)) for _ in "34"))
    assert [title for title, _ in tasks(page)] == ["做好“茶乡通办”服务", "办好“茶农学堂”"]
    assert [section.title for section in bundle(page).sections] == ["做好“茶乡通办”服务", "办好“茶农学堂”"]


def test_lines_of_one_width_that_break_nothing_off_stay_apart() -> None:
    title = "(一)持续推进泉溪市老旧茶厂整治改造和茶园品质整体提升行动"
    body = "以供水、供电为重点,分批完善设施。"
    text = f"{title}\n{body}\n{title.replace('一', '二')}\n{body}\n"
    assert [section.title for section in bundle(text).sections] == [title[3:]] * 2


@pytest.mark.parametrize("width", [30, 36, 38])
def test_the_first_clause_of_an_item_is_its_title_where_its_lines_break_amid_words(width: int) -> None:
    items = [
        "1.设立清溪县茶馆“争优争先”专项资金贷款，第一期规模1亿元，县财政安排贴息资金500万元，支持茶馆发展。（责任单位：县财政局）",
        "2.自2031年1月1日至2031年12月31日，对茶馆减免租金，减轻茶馆负担，帮助茶馆渡过难关，支持发展。（责任单位：县国资办）",
        "3.落实茶馆税费减免政策，对茶馆缴纳的税费予以减免，对茶船缴纳的税费予以缓缴，切实减轻企业负担。（责任单位：县税务局）",
        "4.加大茶馆担保支持力度，降低担保费率，扩大担保规模，帮助茶馆融资，切实解决融资难题。（责任单位：县财政局）",
    ]
    lines = [item[at : at + width] for item in items for at in range(0, len(item), width)]
    text = "清溪县支持茶馆的若干措施\n各乡镇人民政府：\n现将有关事项通知如下：\n一、支持茶馆\n" + "\n".join(
        lines
    )
    assert [title for title, _ in tasks(text)] == [
        "设立清溪县茶馆“争优争先”专项资金贷款",
        "自2031年1月1日至2031年12月31日，对茶馆减免租金",
        "落实茶馆税费减免政策",
        "加大茶馆担保支持力度",
    ]


def test_a_short_text_of_paragraphs_keeps_its_lines() -> None:
    text = "泉溪市茶业工作方案(征求意见稿，\n" + "\n".join(PARAGRAPHS) + "\n"
    assert bundle(text).sections[0].title == "健康茶乡"


def test_the_end_of_an_item_of_the_page_before_is_no_task() -> None:
    rest = "".join(f"{line}\n" for line in PARAGRAPHS[2:])
    assert [title for title, _ in tasks(TAIL + rest)] == [title for title, _ in tasks(rest)]
    whole = TAIL + rest.replace("(二)", "(一)").replace("(三)", "(二)")
    assert len(tasks(whole)) == 3


ITEMS = [
    "1．培育竹编人才。举办竹编培训班10期，培训学员300人次，推动校企合作。（牵头单位：市科协、市教育局；责任单位：市财政局）",
    "2．建设竹艺馆。新建竹艺馆3座，完善竹艺馆的配套设施和服务。（责任单位：市科协；牵头单位：市文化局、市民政局）",
    "3．发展竹产业。推动竹产业向高端发展，支持企业研发新产品。（市科协、市工信局牵头，市商务局、市财政局按职责分工配合）",
    "4．加强宣传。组织媒体宣传竹产业，营造良好的发展氛围。（责任单位：市委宣传部、市文化局、市教育局、市农业农村局）",
]


def told(lines: list[str]) -> list[tuple[str, list[tuple[str, str]]]]:
    text = "\n".join(["竹溪市人才工作行动计划", "", "一、重点任务", *lines])
    return [
        (task.title, [("".join(duty.name.split()), duty.role) for duty in task.duties])
        for task in bundle(text).tasks
    ]


@pytest.mark.parametrize("blanks", ["", "  "])
@pytest.mark.parametrize("width", range(18, 60))
def test_a_line_may_end_anywhere_in_a_clause(width: int, blanks: str) -> None:
    lines = []
    for item in ITEMS:
        first, rest = item[: width - 2], item[width - 2 :]
        lines += [f"　　{first}", *(blanks + rest[at : at + width] for at in range(0, len(rest), width))]
    assert told(lines) == told(ITEMS)
    assert [len(duties) for _, duties in told(ITEMS)] == [3, 3, 4, 4]


LINES = [
    "1．培育竹编人才。举办竹编培训班10期，推动校企合作。",
    "责任单位：市科协、市教育局、市交通运输局、市财政局、市农业农村局",
    "2．建设竹艺馆。新建竹艺馆3座。",
    "主责单位：市文化和旅游局，市民政局，竹溪县政府，市财政局，桃林区政府",
    "3．加强宣传。营造良好的发展氛围。",
]


@pytest.mark.parametrize("width", range(14, 40))
def test_a_list_behind_a_label_goes_on_in_the_next_line(width: int) -> None:
    lines = [line[at : at + width] for line in LINES for at in range(0, len(line), width)]
    assert [duties for _, duties in told(lines)] == [duties for _, duties in told(LINES)]
    assert [len(duties) for _, duties in told(LINES)] == [5, 5, 0]


def test_a_list_ends_with_its_line_where_that_ends_with_a_name() -> None:
    lines = [
        "1．培育竹编人才。",
        "责任单位：市科协、市教育局",
        "培育创新中心",
        "2．建设竹艺馆。",
        "责任单位：市文化局",
    ]
    assert [len(duties) for _, duties in told(lines)] == [2, 1]


AT_EDGE = (
    "一、茶市茶馆\n（一）\n办好\n（清溪）\n茶市。\n{0}\n"
    "到2025年，\n全市年产茶叶达到四百五十万斤，茶馆茶铺总数达到二点五万家，\n累计有\n效茶票达53万张，\n茶农满意。（自\n\n# Page 12:\n治区农业厅、"
    "自治区商务厅按职责分工负责）\n（二）\n办好茶馆。\n{0}\n提高茶农的素养和能力，办好茶船。〔自\n治区农业厅、商务厅牵头，\n水利厅配合〕\n"
)


def test_a_page_broken_behind_signs_goes_on_in_a_bracket_and_where_its_rows_are_full() -> None:
    page = AT_EDGE.format("\n".join(PLAIN[at : at + 36] for at in range(0, len(PLAIN), 36)))
    found = bundle(page)
    assert tasks(page) == [
        ("办好（清溪）茶市", [("自治区农业厅", "责任"), ("自治区商务厅", "责任")]),
        ("办好茶馆", [("自治区农业厅", "牵头"), ("商务厅", "牵头"), ("水利厅", "配合")]),
    ]
    assert [target.indicator for target in found.targets if target.unit == "张"] == ["累计有效茶票"]


@pytest.mark.parametrize(
    "mark", ["# Page 12:", "--- Page 12 ---", "## Page 12", "[Page 12 of 40]", "Page 12"]
)
def test_the_mark_that_a_converter_sets_between_pages_is_no_part_of_a_paragraph(mark: str) -> None:
    rows = [PLAIN[at : at + 36] for at in range(0, len(PLAIN), 36)]
    page = f"一、茶馆\n（一）办好茶馆。\n{chr(10).join(rows)}\n（省农业厅负责，省商务厅、省财\n{mark}\n政厅配合）\n"
    assert tasks(page) == [("办好茶馆", [("省农业厅", "责任"), ("省商务厅", "配合"), ("省财政厅", "配合")])]


def test_a_page_whose_rows_a_converter_broke_behind_signs_has_its_paragraphs_whole() -> None:
    rows = [PLAIN[at : at + 36] for at in range(0, len(PLAIN), 36)]
    sentences = "茶园面积明显扩大了，茶农收入位列全省先进行列。有效茶票总量较“十三五”增加20%，茶馆质量显著提高，每个乡镇建成茶馆6座，茶市更加兴旺。"
    printed = [sentences[at : at + 36] for at in range(0, len(sentences), 36)]
    pieces = [re.sub(r"(?<=[，。”])(?=.)|(?=“)", "\n", row) for row in printed]
    page = "\n".join(
        [
            "一、茶园",
            "（一）办好茶园",
            *rows,
            *pieces,
            "（二）办好茶馆",
            "“十四五”期间，各镇要把办好茶馆作为振兴茶业的大事，合理安排，力争建成茶馆",
            "90座。",
            *rows,
            "二、保障",
            *rows,
        ]
    )
    found = bundle(page)
    assert [section.title for section in found.sections] == ["茶园", "办好茶园", "办好茶馆", "保障"]
    assert [(target.indicator, target.value) for target in found.targets] == [
        ("有效茶票总量增加", 20),
        ("每个乡镇建成茶馆", 6),
        ("茶馆", 90),
    ]


def test_a_page_broken_behind_commas_as_often_as_at_its_edge_has_its_paragraphs_whole() -> None:
    full = "把茶农办事的各窗口设在茶市里。各茶乡都还要让茶农办事少跑路并且"
    rest = "设立咨询台，\n听取意见，\n改进服务。"
    ended = "凡是能在窗口办成的事情一律不得要求茶农再到县城茶政大厅去办理。"
    titles = [
        "设立茶农服务窗口",
        "公开茶农办事时限",
        "推行茶乡一窗通办",
        "办好茶农技能学堂",
        "评议茶市服务质量",
    ]
    assert len(full) == len(ended) == 31
    page = "".join(
        f"{mark}、{title}\n{full}\n{rest}\n{ended}\n{full}\n{rest}\n"
        for mark, title in zip("一二三四五", titles, strict=True)
    )
    goal = page.replace(
        f"{full}\n设立咨询台", "把茶农办事的各窗口设在茶市里。各茶乡都要把茶馆办好并新建茶馆楼\n90座", 1
    )
    assert [section.title for section in bundle(goal).sections] == titles
    assert [(target.value, target.unit) for target in bundle(goal).targets] == [(90, "座")]


ORDINALS = "（一）办好茶馆。一是调整茶馆名录，\n各茶乡认领。\n二\n是完善茶农名录。\n各茶乡要结合实际，\n及时报送。\n三是修缮茶馆。\n"
CLOSE = "也要及时反馈。\n附件：1.2024 年茶馆名单（略）\n2.2024 年由市商务局组织的茶市检查计划（略）\n"


def test_on_such_a_page_no_list_of_annexes_goes_on_a_paragraph_and_an_ordinal_may_be_parted() -> None:
    rows = "\n".join(PLAIN[at : at + 36] for at in range(0, len(PLAIN), 36))
    found = bundle(f"二、任务\n{ORDINALS}（二）推行“一窗办成”。\n{rows}遇到的问题、好的做法，\n{CLOSE}")
    assert [task.title for task in found.tasks] == [
        "办好茶馆", "调整茶馆名录", "完善茶农名录", "修缮茶馆", "推行“一窗办成”"
    ]  # fmt: skip
    assert [section.title for section in found.sections] == ["任务", "办好茶馆", "推行“一窗办成”"]


def test_a_title_out_of_a_collection_may_be_joined_with_its_number() -> None:
    head = "3. 清溪市商务局关于印发清溪市商务系统2023\n年“双随机、一公开”茶市检查工作方案的通知（2023 年1 月\n13 日）\n清商办〔2023〕2 号\n"
    rows = "\n".join(PLAIN[at : at + 36] for at in range(0, len(PLAIN), 36))
    found = bundle(f"{head}各县商务局：\n二、任务\n{ORDINALS}（二）推行“一窗办成”。\n{rows}\n")
    assert (found.head.number, found.head.date) == ("清商办〔2023〕2号", "2023-01-13")
    assert found.head.title == "清溪市商务系统2023年“双随机、一公开”茶市检查工作方案"
    assert found.sections[0].title == "任务"
