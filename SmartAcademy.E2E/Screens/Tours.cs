namespace SmartAcademy.E2E.Screens;

/// <summary>Who looks at which pages; <c>{row}</c> is the first row of the list before it.</summary>
internal static class Tours
{
    private static readonly string[] OfAll =
    [
        "/", "/account", "/account/contact", "/account/change-password", "/account/second-factor", "/account/passkeys", "/account/sessions", "/account/denied", "/not-found",
    ];

    public static readonly Tour[] All =
    [
        new("visitor", null,
            ["/account/sign-in", "/account/forgot", "/account/forgot?done=sent", "/account/reset", "/account/reset?token=dead", "/account/activate", "/account/confirm-email?token=dead", "/error"]),
        new("superadmin", "superadmin@academy.example",
        [
            .. OfAll, "/schools", "/schools/{row}", "/schools/new", "/users", "/users/{row}", "/roles", "/roles/{row}", "/sessions", "/audit", "/audit/{row}", "/retention", "/messages",
        ]),
        new("admin", "admin@noor.example",
        [
            .. OfAll, "/students", "/students?q=রহ", "/students/{row}", "/students/{row}?tab=guardians", "/students/{row}?tab=history", "/students/{row}/edit", "/students/{row}/erase",
            "/students/new", "/students/import", "/students/photos", "/guardians", "/guardians/{row}", "/classes", "/classes/{row}", "/classes/{row}/edit", "/classes/new",
        ]),
        new("admin-gates", "admin@noor.example",
        [
            "/departments", "/departments/{row}", "/departments/new", "/academic-years", "/passes", "/passes/{row}", "/passes/{row}?tab=history", "/passes/issue", "/access-points",
            "/access-points/{row}", "/access-points/new", "/devices", "/devices/{row}", "/devices/new", "/access-logs", "/gate/live", "/work", "/api-docs",
        ]),
        new("admin-people", "admin@noor.example",
        [
            "/users", "/users?q=nobody-is-called-so", "/users?state=Invited", "/users/{row}", "/users/invite", "/users/invite-class", "/roles", "/roles/{row}", "/roles/new", "/sessions",
            "/audit", "/audit?action=created", "/audit?q=nothing-is-called-so", "/audit/{row}", "/retention", "/messages",
        ]),
        new("office", "office@noor.example", [.. OfAll, "/students", "/passes"]),
        new("teacher", "teacher@noor.example", OfAll),
        new("guard", "guard@noor.example", [.. OfAll, "/gate/live", "/access-logs"]),
        new("parent", "parent@noor.example", [.. OfAll, "/my/pass"]),
        new("student", "student@noor.example", [.. OfAll, "/my/pass"]),
    ];
}
