"""Prints what the README's five minutes with the API tell you to type, as one script, with another
port in place of 8080, which may be taken here. Arguments: the README, and the port."""

import re
import sys

readme, port = sys.argv[1:]
with open(readme, encoding="utf-8") as file:
    section = file.read().partition("## The API in five minutes")[2].partition("\n## ")[0]
blocks = re.findall(r"^```sh\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
assert len(blocks) > 4, "the README has its walk where this looks for it"
print("".join(blocks).replace(":8080", f":{port}"))
