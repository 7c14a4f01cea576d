"""The map: a component of our own round the vendored vis-network, at fixed places and without moving parts."""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st

_HTML = """<div class="bb-map">
<div class="bb-map-stage" tabindex="0" role="application"><div class="bb-map-canvas"></div></div>
<p class="bb-map-count"></p>
<div class="bb-map-mini" tabindex="0" role="application" hidden>
<canvas aria-hidden="true"></canvas><i aria-hidden="true"></i></div>
<div class="bb-map-buttons">
<button type="button" data-does="zoomIn">+</button><button type="button" data-does="zoomOut">−</button>
<button type="button" data-does="fit"><i aria-hidden="true" class="bb-fit"></i></button>
<button type="button" data-does="fullScreen"><i aria-hidden="true" class="bb-full"></i></button></div>
<div role="status" class="bb-unseen"></div></div>"""


def concept_map(data: dict[str, Any], *, key: str) -> None:
    """Show a map; `data` is made by `app.screens.parts.map_data`."""
    _component()(key=key, data=data)


@cache
def _component() -> Any:
    return st.components.v2.component("brobygger.map", html=_HTML, js="map.js", isolate_styles=False)
