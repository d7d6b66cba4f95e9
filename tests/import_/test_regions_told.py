"""The region of a text whose head does not begin with it, in documents about what nobody planned."""

from __future__ import annotations

import pytest

from gangmu_db.records import Bundle, Source
from gangmu_import.lexicon import rules
from gangmu_import.pipeline import extract

CITY = "一、任务\n（一）建设茶园。建设茶园3个。（市财政局、市教育局负责）\n（二）开办茶馆。办茶馆5家。（市商务局负责）\n"
PROVINCE = CITY.replace("市", "省").replace("局", "厅")


def read(text: str) -> Bundle:
    return extract(Source("plan.txt", "0" * 64, "utf-8"), text)


def regions(text: str) -> tuple[str, ...]:
    return read(text).head.regions


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        ("数字广东茶业2025年工作要点", PROVINCE, ("广东省",)),
        ("“健康杭州2030”茶业行动方案", CITY, ("浙江省", "杭州市")),
        ("关于加快推进美丽宜昌茶园建设的实施意见", "要建设茶园。\n", ("湖北省", "宜昌市")),
        ("关于振兴茶业 建设品质抚州的实施意见", CITY + "抚州要建茶园。", ("江西省", "抚州市")),
        ("关于促进抚州茶业发展的若干措施", CITY + "抚州市茶业协会参与。", ("江西省", "抚州市")),
        ("关于促进甘肃茶业发展的若干措施", PROVINCE + "在甘肃省举办茶会。", ("甘肃省",)),
    ],
)
def test_a_title_may_name_its_province_or_city_amid_its_words(
    title: str, body: str, found: tuple[str, ...]
) -> None:
    assert regions(f"{title}\n{body}") == found


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("关于整治珠江西岸茶园的实施意见", CITY),
        ("关于支持甘肃茶业发展的实施意见", CITY + "茶苗运往甘肃省。"),
        ("关于学习抚州经验振兴茶业的实施意见", CITY + "派人到抚州市学习。"),
        ("数字广东茶业工作要点", CITY),
        ("关于建设文明长治久安茶乡的实施意见", CITY),
    ],
)
def test_other_words_of_a_title_are_no_province_and_no_city(title: str, body: str) -> None:
    assert regions(f"{title}\n{body}") == ()


def test_bodies_have_the_region_of_a_title_amid_its_words() -> None:
    duties = read("数字广东茶业2025年工作要点\n" + PROVINCE).tasks[0].duties
    assert [duty.department for duty in duties] == ["广东省财政厅", "广东省教育厅"]


@pytest.mark.parametrize(
    ("number", "told", "found"),
    [
        ("十政办发〔2023〕19号", "推广“十堰茶茶通”。", ("湖北省", "十堰市")),
        ("十政办发〔2023〕19号", "落实《湖北省茶业条例》。", ("湖北省", "十堰市")),
        ("抚府发〔2023〕19号", "抚州要建茶园。", ("江西省", "抚州市")),
        ("抚州政发〔2023〕19号", "要建茶园。", ("江西省", "抚州市")),
        ("长政发〔2023〕19号", "长沙要建茶园。", ("湖南省", "长沙市")),
    ],
)
def test_the_first_characters_of_a_number_tell_the_city_that_a_text_names(
    number: str, told: str, found: tuple[str, ...]
) -> None:
    head = read(f"市人民政府办公室关于振兴茶业的通知\n{number}\n各区：\n{told}\n{CITY}").head
    assert (head.regions, head.issuers) == (found, (f"{found[-1]}人民政府办公室",))


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("长政发〔2023〕19号", "要建茶园。"),
        ("长政发〔2023〕19号", "长沙和长春要建茶园。"),
        ("长政发〔2023〕19号", "实现长治久安。"),
        ("茶政发〔2023〕19号", "落实《湖北省茶业条例》。"),
    ],
)
def test_a_number_alone_tells_no_city_of_several(number: str, told: str) -> None:
    assert regions(f"市人民政府办公室关于振兴茶业的通知\n{number}\n各区：\n{told}\n{CITY}") == ()


@pytest.mark.parametrize("label", ["发布机构", "发文机关", "发布单位"])
def test_a_row_of_a_page_head_between_bars_tells_issuer_region_and_day(label: str) -> None:
    row = f"索 引 号 | 000014349/2022-0140 | 公文种类 | 其他 | {label} | 苍溪县政府 |\n发布日期 | 2022-02-22 | 主题词 | 茶业 |\n"
    head = read(row + CITY.replace("市", "县")).head
    assert (head.issuers, head.regions) == (("苍溪县人民政府",), ("四川省", "广元市", "苍溪县"))
    assert head.date == "2022-02-22"


LISTED = "在端州区、鼎湖区、四会市、广宁县各建茶园3个。在鼎湖区、四会市办茶会。在端州区、四会市、广宁县种茶。"


def test_a_list_of_places_tells_the_city_in_which_they_lie() -> None:
    own = f"我市要建茶园。{LISTED}\n{CITY}"
    assert regions(own) == ("广东省", "肇庆市")
    assert read(own).tasks[0].duties[0].department == "肇庆市财政局"


def test_places_of_several_cities_tell_none() -> None:
    assert regions(f"我市要建茶园。{LISTED}在临川区、榆中县、雨湖区、莲都区办茶会。\n{CITY}") == ()
    assert regions(f"我市要建茶园。{'学习兰州市、抚州市经验。' * 3}\n{CITY}") == ()


def test_the_one_province_or_city_that_a_text_of_its_level_names_is_its_own() -> None:
    assert regions(f"为推进湖南省茶业发展，制定本方案。\n{PROVINCE}") == ("湖南省",)
    assert regions(f"关于抚州市茶业的报告。抚州市要建茶园。我市制定方案。\n{CITY}") == ("江西省", "抚州市")
    for other in ("学习湖南省经验。", "在湖南省、江西省办茶会。"):
        assert regions(f"{other}制定本方案。\n{PROVINCE}") == ()
    assert regions(f"为推进湖南省茶业发展，制定本方案。\n{CITY}") == ()


TOLD: dict[str, list[str]] = rules("regions")["provincial"]


@pytest.mark.parametrize("body", TOLD["example"])
def test_the_branch_of_a_national_body_tells_the_province_that_a_text_calls_its_own(body: str) -> None:
    assert regions(f"制定本方案。（责任单位：{body}、省气象局）\n{PROVINCE}") == ("广东省",)
    assert regions(f"制定本方案。（责任单位：{body}、湖南证监局）\n{PROVINCE}") == ()
    assert regions(f"制定本方案。（责任单位：{body}）\n{CITY}") == ()


@pytest.mark.parametrize("body", TOLD["counter"])
def test_other_bodies_of_a_province_do_not(body: str) -> None:
    assert regions(f"制定本方案。（责任单位：{body}、省气象局）\n{PROVINCE}") == ()
