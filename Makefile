# Two commands, each alone enough on a fresh machine: `make demo` and `make test`.

BIN := .venv/bin
PYTHON := $(BIN)/python
READY := .venv/ready

.PHONY: help demo test format scoreboard clean

help:
	@echo "make demo        read the example articles into an archive and show the timeline"
	@echo "make test        check form, types and imports, and run the tests"
	@echo "make scoreboard  measure on the data that is there and write evaluation/SCOREBOARD.md"
	@echo "make format      bring the code into form"
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

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml scripts/environment
	@scripts/environment
	@touch $@
