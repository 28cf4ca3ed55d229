# Restore and build, each only when something it reads has changed.

command_setup() {
    require_dotnet
    require_packages "${RUN_PACKAGES[@]}"
    restore
}

restore() {
    local wanted
    wanted="$(restore_fingerprint)"
    if [[ "$(stamp_of restore)" == "$wanted" && -f SmartAcademy.E2E/obj/project.assets.json ]]; then
        return
    fi
    say "Restoring packages …"
    if [[ -e "$SCRIPT_PROPS" ]]; then use_own_blazor_script; fi
    restore_packages
    restore_fingerprint | write_stamp restore
}

restore_packages() {
    local printed
    printed="$(mktemp)"
    if dotnet restore SmartAcademy.sln -v q >"$printed" 2>&1; then
        rm -f "$printed"
        return
    fi
    if [[ ! -e "$SCRIPT_PROPS" ]] && grep -q 'NU1101.*Microsoft.AspNetCore.App.Internal.Assets' "$printed"; then
        rm -f "$printed"
        use_own_blazor_script
        quietly dotnet restore SmartAcademy.sln -v q
    else
        cat "$printed" >&2
        rm -f "$printed"
        return 1
    fi
}

restore_fingerprint() {
    {
        cat ./*.props global.json ./*/*.csproj
        cat "$SCRIPT_PROPS" 2>/dev/null || true
        # The first .razor file makes the SDK ask for Blazor's script.
        find SmartAcademy.Web -name '*.razor' -printf 'razor\n' -quit
        [[ -e "$SCRIPT_PROPS" ]] && is_genuine_script "$SCRIPT_SERVED" && echo served
        dotnet --version
    } | sha256sum
}

# Everything the published portal is made of: names and times are enough, contents would take longer.
source_fingerprint() {
    local own=()
    [[ ! -e "$SCRIPT_PROPS" ]] || own=("$SCRIPT_PROPS")
    find SmartAcademy.Web SmartAcademy.Data SmartAcademy.Domain wwwroot-assets ./*.props global.json .editorconfig "${own[@]}" \
        \( -name bin -o -name obj -o -path SmartAcademy.Web/wwwroot \) -prune -o -type f -printf '%p %T@\n' | sort | sha256sum
}

stamp_of() { cat "$LOCAL/stamps/$1" 2>/dev/null || true; }
write_stamp() {
    mkdir -p "$LOCAL/stamps"
    cat >"$LOCAL/stamps/$1"
}
