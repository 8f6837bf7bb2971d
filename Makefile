# Two commands, each alone enough on a fresh machine: `make demo` and `make test`.

BIN := .venv/bin
PYTHON := $(BIN)/python
READY := .venv/ready

.PHONY: help demo test format scoreboard lock sbom audit clean

help:
	@echo "make demo        read the example articles into an archive and show the timeline"
	@echo "make test        check form, types and imports, and run the tests"
	@echo "make scoreboard  measure on the data that is there and write evaluation/SCOREBOARD.md"
	@echo "make format      bring the code into form"
	@echo "make lock        pin every dependency with its hashes in requirements.lock"
	@echo "make sbom        write build/sbom.json, a CycloneDX list of all that is installed"
	@echo "make audit       look up known vulnerabilities of what is locked (needs the network)"
	@echo "make clean       remove what was built, the environment too"

demo: $(READY)
	@scripts/demo

test: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PYTHON) -m pytest -n 2

scoreboard: $(READY)
	$(PYTHON) -m evaluation

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(READY)
	@scripts/lock

sbom: $(READY)
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check 'cyclonedx-bom>=6,<8'
	@mkdir -p build
	$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --output-file build/sbom.json $(PYTHON)

audit: $(READY)
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check 'pip-audit>=2.7,<3'
	$(BIN)/pip-audit --requirement requirements.lock --require-hashes --disable-pip

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml scripts/environment
	@scripts/environment
	@touch $@
