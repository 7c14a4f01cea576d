from app.rooms.codes import ALPHABET, LENGTH, digest, is_token, new_code, new_token, read_code, shown_code


def test_a_code_is_read_however_it_is_typed() -> None:
    code = new_code()
    assert len(code) == LENGTH
    for typed in (code, code.lower(), shown_code(code), f" {code[:3]} {code[3:]} ", shown_code(code).lower()):
        assert read_code(typed) == code


def test_what_is_no_code_is_read_as_none() -> None:
    for typed in ("", "K7M", "K7M-4TXX", "../../etc", "KAM4TX", "ＫＭ７４ＴＸ", "K7M4T\x00", "K" * 10_000):
        assert read_code(typed) == ""


def test_no_sign_of_a_code_is_a_vowel_or_looks_like_another() -> None:
    assert not set(ALPHABET) & set("AEIOUY01L")


def test_codes_and_keys_do_not_repeat() -> None:
    assert len({new_code() for _ in range(1_000)}) > 995
    assert len({new_token() for _ in range(1_000)}) == 1_000


def test_a_key_is_known_by_its_digest_and_no_other_is() -> None:
    key = new_token()
    assert is_token(key, digest(key))
    assert not is_token(new_token(), digest(key))
    assert not is_token("", digest(key))
    assert key not in digest(key)
