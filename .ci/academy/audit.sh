# Proves that nobody wrote over the audit.

command_audit() {
    [[ "${1:-}" == verify && $# -le 2 ]] || die "audit knows: verify [a head hash that was noted earlier]"
    shift
    prepare_portal
    export Logs__Level="${Logs__Level:-Warning}" Logs__Console="${Logs__Console:-text}"
    enter_portal --audit-verify "$@"
}
