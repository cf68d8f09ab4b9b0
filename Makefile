# presynth: `make demo` shows it, `make test` proves it; `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help

PACKAGES := libyaml-dev pkg-config
BINARY := .build/release/presynth
STATIC := .build/static/presynth
EXAMPLE := Examples/jet-tagger
DEVICES := xcvu13p-flga2577-2-e xcvu9p-flga2104-2L-e pynq-z2

.PHONY: help prepare build demo test lint release bench accuracy accuracy-accept readme accessibility clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

prepare: ## install what is missing (Debian packages), or say the one line that does
	@bash Tools/prepare.sh $(PACKAGES)

build: prepare ## the release binary
	@swift build -c release --product presynth

demo: build ## estimate and check the jet tagger on three devices; writes demo/report.html
	@bash Tools/demo.sh $(BINARY) $(EXAMPLE) $(DEVICES)

test: prepare ## the whole test suite
	@swift build --build-tests
	@swift test --skip-build

lint: ## formatting and conventions, strictly
	@swift format lint --strict --parallel --recursive Sources Tests Plugins Benchmarks Package.swift
	@bash Tools/conventions.sh

release: prepare ## one static executable, device database included
	@swift build -c release --product presynth --static-swift-stdlib -Xswiftc -static-executable \
	  -Xlinker --gc-sections -Xlinker -s --scratch-path .build/static-scratch
	@install -D .build/static-scratch/release/presynth $(STATIC)
	@ls -l $(STATIC)

bench: prepare ## the benchmarks of start-up, estimating and reading
	@bash Benchmarks/run.sh

accuracy: prepare ## measure estimates against real reports, fail where one got worse; writes Documentation/accuracy.md
	@swift run -c release accuracy

accuracy-accept: prepare ## the same, and take today's figures as the ones to hold
	@swift run -c release accuracy --accept

readme: build ## run every command of the README again and put its output there
	@bash Tools/readme.sh

accessibility: build ## the HTML report in headless Chromium with axe: 0 violations expected
	@bash Tests/Accessibility/run.sh $(BINARY) $(EXAMPLE)

clean: ## remove everything built
	@rm -rf .build demo
