"""Names of persons beside those of bodies: 县林业局（李四）、县水利局王小五."""

from __future__ import annotations

import re
from typing import Final

SURNAMES: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖"
    "石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖"
)
"""Those of nine persons in ten."""
PERSON: Final = (
    rf"[{SURNAMES}] ?(?![业融化油教新海酒金志])[\u4e00-\u9fff]{{1,2}}(?<![局办委部处科室站所院队组心司厅])"
)
"""No 林业, 金融, 石化; no 高新办."""
IN_BRACKET: Final = re.compile(rf"[(\[]{PERSON}(?:[、,/ ]{PERSON}){{0,4}}[)\]]\Z")
BEHIND: Final = re.compile(rf"(?<=[局委办部厅院府镇乡道会队处站心]) ?{PERSON}\Z")


def person_behind(name: str) -> int:
    """Where a person's name begins that closes the one of a body, in a list that holds both; its length without one."""
    found = BEHIND.search(name)
    return found.start() if found else len(name)
