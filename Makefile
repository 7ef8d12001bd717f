# The two commands are `make demo` and `make test`; the others are steps of them.

SHELL := /bin/bash

.PHONY: demo test bench conformance setup format lint clean

demo: ## Installs what is missing, builds, renders every fixture into out/
	@Scripts/setup
	@Scripts/demo

test: ## Installs what is missing, then runs every check and test
	@Scripts/setup
	@Scripts/test

bench: ## Measures the tool beside a C program on the same libraries
	@Scripts/setup
	@Benchmarks/run

conformance: ## Holds every document in out/ to PDF/A and PDF/UA with an independent validator
	@Scripts/setup
	@Scripts/conformance

setup: ## Installs the C libraries, fonts and programs that are missing
	@Scripts/setup

format: ## Formats all Swift files in place
	swift format -i -r --configuration .swift-format Package.swift Plugins Sources Tests Benchmarks

lint: ## Refuses Swift files that are not formatted
	swift format lint --strict -r --configuration .swift-format Package.swift Plugins Sources Tests Benchmarks

clean:
	rm -rf .build out golden-failures
