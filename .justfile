# What one does all day; `just` lists it.

_list:
    @just --list

# Run the program: just run list due
run *ARGS:
    cargo run --quiet -- {{ARGS}}

# Run the tests, or those whose names hold WORD
test *WORD:
    cargo test {{WORD}}

# Everything a change must pass
ci:
    .ci/run

# Hold the promises of speed beside SQLite's own shell; takes scenarios by name
bench *ARGS:
    cargo test --release --test bench -- --run {{ARGS}}

# Kills, contention, full disks and hostile files, at length
torture:
    CRM_TORTURE=long cargo test --release --test torture

# Look for known holes in dependencies, and licences that are not allowed
deny:
    cargo deny check
