# Two commands are enough: `make site` builds the sample archive, `make test` proves the project.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2

.PHONY: setup site test lint check bench serve fmt lock schema manual wheel clean
.DELETE_ON_ERROR:

setup: $(VENV)/.locked $(VENV)/.editable node_modules/.installed

$(VENV)/.locked: requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.editable: pyproject.toml $(VENV)/.locked
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

node_modules/.installed: package-lock.json .npmrc
	npm ci --silent
	@touch $@

site: setup  ## the sample archive, into site/
	$(BIN)/vankho build --strict

test: setup lint check  ## all tests; browser tests are skipped with a visible line where no Chromium is
	$(BIN)/python -m pytest -n $(WORKERS)

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: setup  ## the faults of the sample archive
	$(BIN)/vankho check

bench: setup  ## how fast citations are recognised; no test looks at it
	$(BIN)/python -m tests.benchmarks.citations

serve: setup
	$(BIN)/vankho serve

fmt: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schema: setup  ## docs/schema/*.json from the models
	$(BIN)/python -m macros.model.schema docs/schema

lock:  ## renew both locks; needs uv on the path
	uv pip compile --universal --generate-hashes --python-version 3.11 --no-emit-index-url \
	  --no-emit-find-links --no-annotate --no-header --upgrade --extra dev pyproject.toml -o requirements.lock
	npm install --package-lock-only --ignore-scripts
	node -e "const f='package-lock.json',fs=require('fs'),l=JSON.parse(fs.readFileSync(f));for(const p of Object.values(l.packages))delete p.funding;fs.writeFileSync(f,JSON.stringify(l,null,2)+'\n')"

wheel: setup
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean:
	rm -rf $(VENV) node_modules site dist .mypy_cache .ruff_cache .pytest_cache
