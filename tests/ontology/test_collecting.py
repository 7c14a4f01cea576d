import gc

import pytest

from ontology.collecting import without_collecting


def test_garbage_is_looked_for_again_even_after_a_failure() -> None:
    with pytest.raises(ValueError, match="False"), without_collecting():
        raise ValueError(gc.isenabled())
    assert gc.isenabled()


def test_where_nobody_looked_for_garbage_nobody_does_afterwards() -> None:
    with without_collecting():
        with without_collecting():
            pass
        assert not gc.isenabled()
