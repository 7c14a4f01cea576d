# `make app` opens the hub, `make test` runs the tests; `make help` lists the rest.
# Python 3.11 or newer is all that `make app` needs.
PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: app build test check types lint gates lock tidy texts derived neo4j help clean

app: .venv/app texts.mo ## build the graph and open the app on http://localhost:8501
	$(BIN)/brobygger serve

build: .venv/app ## make the graph equal to the library files
	$(BIN)/brobygger build

test: .venv/test texts.mo ## install what the tests need and run all of them, slow gates apart
	$(BIN)/pytest -m "not gate" -n 2 --dist loadfile

check: lint types .venv/test ## lint, types, import rules and the library's own checks
	$(BIN)/lint-imports
	$(BIN)/brobygger check

lint: .venv/test ## style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/test ## types of the code
	$(BIN)/mypy

gates: .venv/test texts.mo check ## slow checks of the finished product
	$(BIN)/pytest -m gate -n 2 --dist loadfile

tidy: .venv/app ## write the library files in their canonical spelling
	$(BIN)/brobygger tidy

derived: .venv/app ## write what is generated from the schema table: vocabulary, shapes, JSON Schemas, docs/schema.md
	$(BIN)/python -m ontology.derived

neo4j: .venv/test ## start a real Neo4j on 127.0.0.1:7687, until Ctrl-C
	$(BIN)/python -m tests.servers.local_neo4j

texts: .venv/test ## collect the texts of the interface and bring the translations in step
	$(BIN)/pybabel -q extract -F babel.cfg -k _ -k N_ -k phrase -k ngettext:1,2 --no-default-keywords --add-comments=Translators: \
		--add-location=file --sort-by-file -o app/locale/brobygger.pot .
	$(BIN)/pybabel -q update -D brobygger -i app/locale/brobygger.pot -d app/locale --ignore-pot-creation-date --no-fuzzy-matching

texts.mo: .venv/app $(wildcard app/locale/*/LC_MESSAGES/brobygger.po)
	$(BIN)/pybabel -q compile -D brobygger -d app/locale
.PHONY: texts.mo

lock: ## write the lock files anew (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements.lock requirements.in
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements-dev.lock requirements-dev.in

.venv/app: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Brobygger needs Python 3.11 or newer: make PYTHON=python3.12 app")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install -q --require-hashes -r requirements.lock
	$(BIN)/pip install -q --no-deps --no-build-isolation -e .
	@touch $@

.venv/test: .venv/app requirements-dev.lock
	$(BIN)/pip install -q --require-hashes -r requirements-dev.lock
	tests/servers/install
	@touch $@

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

clean: ## remove the environment and everything generated
	rm -rf .venv .brobygger .mypy_cache .ruff_cache .pytest_cache .hypothesis
