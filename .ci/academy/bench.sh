# Measures the portal at 50,000 students; see docs/operations.md.

command_bench() {
    prepare_portal
    say "Building the bench …"
    quietly dotnet build bench -c Release --no-restore -v q -clp:NoSummary
    exec dotnet bench/bin/Release/net10.0/SmartAcademy.Bench.dll "$@"
}
