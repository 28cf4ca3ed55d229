# How the script speaks to the person at the terminal.

say() { printf '%s\n' "$*"; }
complain() { printf 'academy: %s\n' "$*" >&2; }
die() {
    complain "$@"
    exit 1
}

# Runs a command quietly; shows what it printed only when it fails.
quietly() {
    local printed
    printed="$(mktemp)"
    if "$@" >"$printed" 2>&1; then
        rm -f "$printed"
    else
        local code=$?
        cat "$printed" >&2
        rm -f "$printed"
        return "$code"
    fi
}
