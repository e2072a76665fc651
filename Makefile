# `make serve` and `make test` set everything up themselves; the second call starts at once.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PORT ?= 8000
BIN := .venv/bin
TOOLS := tests/tools
# An empty file marks each step that is done; deleting .venv starts over.
PYTHON_READY := .venv/.python-ready
HANDRAIL_READY := .venv/.handrail-ready
SYSTEM_READY := .venv/.system-ready
CHECKERS_READY := .venv/.checkers-ready

.PHONY: help serve build test test-all lint check format measure screenshots lock

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: $(HANDRAIL_READY) ## Serve the app at http://127.0.0.1:8000/ and reload on save (PORT=8001 for another port)
	@$(BIN)/handrail serve --host 127.0.0.1 --port $(PORT)

build: $(HANDRAIL_READY) ## Write a release to build/
	@$(BIN)/handrail build

test: lint check $(SYSTEM_READY) $(CHECKERS_READY) ## Style, types, words, then the tests
	$(BIN)/pytest -n 2 --dist worksteal -m "not full"

test-all: lint check $(SYSTEM_READY) $(CHECKERS_READY) ## The tests, and every page in every language (slow)
	$(BIN)/pytest -n 2 --dist worksteal

lint: $(HANDRAIL_READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

check: $(HANDRAIL_READY) ## What is wrong with the words, numbers, links and catalogues
	$(BIN)/handrail check

format: $(HANDRAIL_READY) ## Put the code into shape
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

measure: $(HANDRAIL_READY) $(SYSTEM_READY) $(CHECKERS_READY) ## Print the figures of the README
	$(BIN)/python -m tests.benchmarks.measure

screenshots: $(HANDRAIL_READY) $(SYSTEM_READY) ## Take the pictures of the README and the manifest
	$(BIN)/python -m tests.screenshots

lock: $(PYTHON_READY) ## Take newer versions of what we depend on, with their hashes
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --group dev pyproject.toml \
	  --generate-hashes --no-header --no-emit-index-url --output-file .ci/requirements.txt
	cd $(TOOLS) && npm update --ignore-scripts --omit-lockfile-registry-resolved
	cd $(TOOLS) && node strip-addresses.cjs

$(PYTHON_READY): .ci/requirements.txt
	@python3 -c 'import ensurepip' 2> /dev/null || .ci/apt python3:python3 python3-venv
	python3 -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement .ci/requirements.txt
	@touch $@

$(HANDRAIL_READY): pyproject.toml $(PYTHON_READY)
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(SYSTEM_READY): | $(PYTHON_READY)
	@.ci/apt chromium:chromium firefox-esr:firefox-esr WebKitWebDriver:webkit2gtk-driver \
	  xvfb-run:xvfb xauth:xauth java:default-jre-headless node:nodejs npm:npm msgfmt:gettext git:git fonts-noto-core fonts-wqy-zenhei
	@touch $@

$(CHECKERS_READY): $(TOOLS)/package-lock.json | $(SYSTEM_READY)
	cd $(TOOLS) && npm ci --ignore-scripts --no-audit --no-fund --loglevel error
	@touch $@
