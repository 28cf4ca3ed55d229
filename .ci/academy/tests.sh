# All suites and checks, summed up in one last line.

SUITE_LIMIT=25m
PASSED=0 FAILED=0 SKIPPED=0
TESTS_RUN=0

command_test() {
    local filter="${1:-}"
    require_dotnet
    require_packages "${RUN_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
    restore
    check "build" dotnet build SmartAcademy.sln --no-restore -v q -clp:NoSummary
    if ((FAILED == 0)); then
        [[ -n "$filter" ]] || run_checks
        run_suite SmartAcademy.Tests "$filter"
        run_suite SmartAcademy.E2E "$filter"
    fi
    sum_up
}

run_checks() {
    # Style and analyzers are errors of the build already; what is left is white space.
    check "formatting" dotnet format whitespace . --folder --verify-no-changes --exclude "**/obj/" "**/bin/"
    check "tools" dotnet tool restore
    check "migrations match the model" dotnet ef migrations has-pending-model-changes \
        --project SmartAcademy.Data --startup-project SmartAcademy.Data --no-build
}

# One check counts as one test; it shows its output only when it fails.
check() {
    local name="$1" started=$SECONDS
    shift
    if quietly "$@"; then
        PASSED=$((PASSED + 1))
        say "✓ $name ($((SECONDS - started)) s)"
    else
        FAILED=$((FAILED + 1))
        say "✗ $name"
    fi
}

run_suite() {
    local suite="$1" filter="$2" code=0 arguments=()
    local report="$LOCAL/tests/$suite.trx" log="$LOCAL/tests/$suite.log"
    mkdir -p "$LOCAL/tests"
    rm -f "$report"
    [[ -z "$filter" ]] || arguments=(-method "*$filter*")
    say "Running $suite … (log: .academy/tests/$suite.log)"
    # Code that runs a few times gains nothing from being counted.
    DOTNET_TieredPGO=0 timeout --kill-after=10s "$SUITE_LIMIT" dotnet "$suite/bin/Debug/net10.0/$suite.dll" \
        -noColor -noLogo -trx "$report" "${arguments[@]}" >"$log" 2>&1 || code=$?
    show_failures "$report"
    sed -n "s/^ *\($suite *Total:.*\)/\1/p" "$log"
    count_results "$suite" "$report" "$code"
}

# A runner that died, ran too long or met an error outside a test counts as one failure more.
count_results() {
    local suite="$1" report="$2" code="$3" passed failed skipped
    passed="$(counter passed "$report")"
    failed="$(counter failed "$report")"
    skipped="$(counter notExecuted "$report")"
    if [[ ! -s "$report" ]] || ((code != 0 && failed == 0)); then
        tail -n 60 "$LOCAL/tests/$suite.log" >&2
        complain "$suite ended with code $code"
        failed=$((failed + 1))
    fi
    TESTS_RUN=$((TESTS_RUN + passed + failed + skipped))
    PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed)) SKIPPED=$((SKIPPED + skipped))
}

# Each failed test with its message and stack trace, free of the tags and escapes of the report.
show_failures() {
    [[ -s "$1" ]] || return 0
    sed -n '/<UnitTestResult .*outcome="Failed"/,/<\/UnitTestResult>/p' "$1" |
        sed -E 's/.*testName="([^"]*)".*/✗ \1/; s/<[^>]*>//g; s/\\?&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g; /^ *$/d'
}

counter() {
    local found
    found="$(sed -n "s/.*<Counters[^>]* $1=\"\([0-9]*\)\".*/\1/p" "$2" 2>/dev/null | sed -n 1p)"
    echo "${found:-0}"
}

sum_up() {
    local skipped=""
    ((SKIPPED == 0)) || skipped=", $SKIPPED skipped"
    if ((FAILED == 0 && TESTS_RUN == 0)); then
        complain "no test matches"
        FAILED=1
    fi
    say "$PASSED passed, $FAILED failed$skipped"
    ((FAILED == 0))
}
