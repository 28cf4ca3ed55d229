namespace SmartAcademy.E2E.Screens;

/// <summary>
/// Who looks at which pages; <c>{row}</c> is the first row of the list before it. A page that looks alike for several roles stands in one tour only.
/// </summary>
internal static class Tours
{
    private const string Admin = "admin@noor.example";

    public static readonly Tour[] All =
    [
        new("visitor", null,
        [
            "/account/sign-in", "/account/forgot", "/account/forgot?done=sent", "/account/reset", "/account/reset?token=dead",
            "/account/activate", "/account/confirm-email?token=dead",
            "/error", "/gate-reader/",
        ]),
        new("superadmin", "superadmin@academy.example",
        [
            "/", "/account",
            "/schools", "/schools/{row}", "/schools/new",
            "/users", "/users/{row}", "/roles", "/roles/{row}", "/sessions",
            "/audit", "/audit/{row}", "/retention", "/messages",
        ]),
        new("admin", Admin,
        [
            "/", "/account",
            "/students", "/students?q=রহ", "/students/{row}", "/students/{row}?tab=guardians", "/students/{row}?tab=classes", "/students/{row}?tab=passes", "/students/{row}?tab=history",
            "/students/{row}/edit", "/students/{row}/erase", "/students/new", "/students/import", "/students/photos",
            "/guardians", "/guardians/{row}",
            "/classes", "/classes/{row}", "/classes/{row}/edit", "/classes/{row}/promote", "/classes/new",
        ]),
        new("admin-year", Admin,
        [
            "/academic-years", "/academic-years/{row}", "/calendar", "/calendar?month=2026-12", "/calendar/days/new", "/calendar/week", "/calendar/import",
            "/students/proposals",
        ]),
        new("admin-gates", Admin,
        [
            "/departments", "/departments/{row}", "/departments/new",
            "/passes", "/passes/{row}", "/passes/{row}?tab=history", "/passes/issue", "/passes/keys",
            "/access-points", "/access-points/{row}", "/access-points/new",
            "/devices", "/devices/{row}", "/devices/new",
            "/access-logs", "/access-logs?reason=unknown_pass", "/access-logs?flag=late", "/gate/analytics", "/gate/live", "/gate/rules", "/gate/rules/try",
            "/gate/rules/lockdown", "/gate/rules/blocked", "/gate/rules/blocked?show=all", "/gate/rules/overrides", "/students/{row}?tab=gate", "/students/{row}/block",
            "/work", "/api-docs",
        ]),
        new("admin-people", Admin,
        [
            "/users", "/users?q=nobody-is-called-so", "/users?state=Invited", "/users/{row}", "/users/invite", "/users/invite-class",
            "/roles", "/roles/{row}", "/roles/new", "/sessions",
            "/audit", "/audit?action=created", "/audit?q=nothing-is-called-so", "/audit/{row}", "/retention", "/messages",
        ]),
        new("admin-lessons", Admin,
        [
            "/subjects", "/subjects/{row}", "/subjects/new", "/classes/{row}/subjects",
            "/timetable", "/timetable?view=teachers", "/timetable/{row}",
            "/timetable/settings", "/timetable/settings/{row}", "/timetable/settings/periods/new", "/timetable/settings/rooms/new", "/timetable/substitutions",
        ]),
        new("admin-grades", Admin,
        [
            "/grades", "/grades/{row}", "/grades/{row}?tab=anomalies", "/grades/{row}?tab=comments",
            "/grades/scales", "/grades/scales/{row}", "/grades/scales/new", "/students/{row}?tab=grades",
        ]),
        new("teacher-grades", "teacher@noor.example",
            ["/grades", "/grades/{row}", "/grades/{row}?tab=comments", "/grades/{row}/import", "/grades/{row}/assessments/new"]),
        new("admin-attendance", Admin,
        [
            "/attendance", "/attendance/below", "/attendance/month", "/attendance/codes", "/attendance/codes/{row}", "/attendance/codes/new",
            "/attendance/settings", "/leave", "/leave?status=all", "/students/{row}?tab=attendance",
        ]),
        new("admin-reports", Admin,
        [
            "/reports", "/reports/new", "/reports/new?about=Students", "/reports/new?about=GateScans",
            "/reports/ready/class-list-with-phones", "/reports/ready/denied-at-the-gate",
        ]),
        new("teacher", "teacher@noor.example",
        [
            "/", "/timetable", "/account", "/account/contact", "/account/change-password", "/account/second-factor", "/account/passkeys", "/account/sessions",
            "/account/denied", "/not-found", "/attendance", "/leave",
        ]),
        new("office", "office@noor.example", ["/", "/account", "/students", "/passes"]),
        new("admin-pick-up", Admin, ["/students/{row}?tab=pick-up", "/pick-up", "/pick-up/{row}", "/visitors", "/visitors?view=All", "/visitors?view=All/{row}", "/visitors/new", "/visitors/watch"]),
        new("guard", "guard@noor.example", ["/", "/account", "/gate/live", "/gate/inside", "/gate/muster", "/access-logs"]),
        new("parent", "parent@noor.example",
        [
            "/", "/timetable", "/account", "/my/pass", "/calendar", "/leave/mine", "/leave/new", "/pick-up/mine",
            "/students", "/students/{row}", "/students/{row}?tab=grades", "/students/{row}?tab=attendance", "/students/{row}/contact",
        ]),
        new("student", "student@noor.example", ["/", "/timetable", "/account", "/my/pass"]),
    ];
}
