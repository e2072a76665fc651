"""Which pages a test goes through."""


def in_language(pages: tuple[str, ...], language: str) -> list[str]:
    """The pages of one language."""
    return [address for address in pages if address.split("/")[0] == language]


def is_country(address: str) -> bool:
    """Whether it is one country's list: en/calls/us/."""
    return address.count("/") == 3 and address.split("/")[1] == "calls"


def one_of_each_kind(addresses: list[str]) -> list[str]:
    """Country lists are one template: the first of them stands for all."""
    lists = [address for address in addresses if is_country(address)]
    return [address for address in addresses if address not in lists[1:]]
