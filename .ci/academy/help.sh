command_help() {
    cat <<'HELP'
Smart Academy. Usage: ./academy <command>

  run [--port N]         build and start the portal on http://localhost:5080; Ctrl-C stops it and its database
  test [filter]          run every suite and check, or only the tests whose full name contains the filter
  migrate                bring the database to this version and stop
  seed                   fill an empty database with the demo academy and stop
  admin LOGIN            make a group administrator; prints a password for the first sign-in
  audit verify [HASH]    check that nobody altered the audit, or cut it off since HASH was its head
  keys list              the keys of the sensitive columns and how many values each holds
  keys rotate [--lookup] make a new key and seal every value anew; --lookup also renews the key that finds phones
  bench verify           measure scans at the gate beside pgbench, at 50,000 students
  bench students         measure the list of students, at 50,000 students
  bench pages            measure every page, at 5,000 students and a year of attendance
  bench logs             measure the pages over the log of scans, with millions of scans behind them
  setup                  install what is missing and restore packages; the others do it by themselves
  help                   this list
HELP
}
