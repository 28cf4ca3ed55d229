# The keys of the sensitive columns; see docs/operations.md.

command_keys() {
    local wish="${1:-list}"
    shift || true
    case "$wish" in
        list) set -- --keys-list ;;
        rotate) set -- --keys-rotate "$@" ;;
        *) die "keys knows 'list' and 'rotate', not '$wish'" ;;
    esac
    prepare_portal
    export Logs__Level="${Logs__Level:-Warning}" Logs__Console="${Logs__Console:-text}"
    enter_portal "$@"
}
