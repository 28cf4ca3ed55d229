# Runs the portal as a real install does: published, in Production.

APP="$LOCAL/app"

command_run() {
    local url="${ACADEMY_URL:-http://localhost:5080}"
    while (($#)); do
        case "$1" in
            --port) url="http://localhost:${2:?--port needs a number}" && shift 2 ;;
            *) die "run does not know '$1'" ;;
        esac
    done
    prepare_portal
    export ASPNETCORE_URLS="$url" Logs__Console="${Logs__Console:-text}"
    enter_portal
}

command_migrate() {
    prepare_portal
    export Logs__Console="${Logs__Console:-text}"
    enter_portal --migrate
}

command_seed() {
    prepare_portal
    export Logs__Console="${Logs__Console:-text}"
    enter_portal --seed
}

command_admin() {
    [[ $# == 1 ]] || die "admin needs the login of the new administrator"
    prepare_portal
    export Logs__Level="${Logs__Level:-Warning}" Logs__Console="${Logs__Console:-text}"
    enter_portal --create-admin "$1"
}

prepare_portal() {
    command_setup
    local wanted
    wanted="$(source_fingerprint)"
    if [[ "$(stamp_of publish)" == "$wanted" && -f "$APP/SmartAcademy.Web.dll" ]]; then
        return
    fi
    say "Building the portal …"
    quietly dotnet publish SmartAcademy.Web -c Release --no-restore -v q -clp:NoSummary -o "$APP"
    source_fingerprint | write_stamp publish
}

# Takes this script's place, so signals reach the portal itself. The portal's folder is the working copy: there lie
# appsettings.json and what relative paths in it mean.
enter_portal() {
    export ASPNETCORE_CONTENTROOT="$ROOT" ASPNETCORE_WEBROOT="$APP/wwwroot"
    # With a database elsewhere the portal wants to be told where its keys are; here they lie beside it, unless settings say more.
    [[ -e appsettings.json ]] || export Passes__KeyFolder="${Passes__KeyFolder:-$LOCAL/keys}" Vault__KeyFolder="${Vault__KeyFolder:-$LOCAL/keys}"
    # Fourteen days of logs, unless settings say where or that there be none.
    [[ -e appsettings.json ]] || export Logs__Folder="${Logs__Folder-$LOCAL/logs}"
    # Watching settings for changes would watch every folder below the working copy.
    export DOTNET_hostBuilder__reloadConfigOnChange=false
    exec dotnet "$APP/SmartAcademy.Web.dll" "$@"
}
