using System.Collections.Frozen;

namespace SmartAcademy.Domain.Users;

/// <summary>
/// Every permission there is, as the matrix shows it: a row for each resource, and its actions with the forms in which they can be given.
/// <c>:own</c> means the classes one teaches or the children one answers for, <c>:self</c> oneself.
/// </summary>
public static class PermissionCatalogue
{
    public static readonly IReadOnlyList<PermissionRow> Rows =
    [
        new("students", "read:own:self", "write", "delete", "export", "import"),
        new("guardians", "read", "write", "delete", "export"),
        new("classes", "read:own", "write", "delete", "substitute"),
        new("departments", "read", "write", "delete"),
        new("attendance", "read:own:self", "write:own", "delete", "export", "approve"),
        new("grades", "read:own:self", "write:own", "delete", "export", "approve"),
        new("quran", "read:own:self", "write:own", "delete", "export", "approve"),
        new("fees", "read:own:self", "write", "delete", "export", "approve"),
        new("payments", "read:own:self", "write:own", "delete", "export", "approve"),
        new("passes", "read:own:self", "write", "delete", "export", "approve", "print"),
        new("access_points", "read", "write", "delete"),
        new("access_logs", "read", "export"),
        new("gate_rules", "read", "write"),
        new("gate", "override", "block", "lockdown", "review"),
        new("presence", "read"),
        new("muster", "write"),
        new("releases", "read:own", "write:own"),
        new("webhooks", "read", "write"),
        new("visitors", "read", "write", "delete", "export", "approve"),
        new("reports", "read:own:self", "write", "delete", "export", "approve"),
        new("dashboards", "school"),
        new("work", "read"),
        new("users", "read", "write", "delete", "export"),
        new("roles", "read", "write", "delete"),
        new("schools", "read", "write", "delete"),
        new("settings", "read", "write"),
        new("audit", "read", "export"),
        new("api_docs", "read"),
        new("health", "read"),
    ];

    /// <summary>The widest permission of each cell and its narrow forms.</summary>
    public static readonly IReadOnlyList<string> All = [.. Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Forms)];

    private static readonly FrozenDictionary<string, PermissionCell> ByWidest =
        Rows.SelectMany(row => row.Cells).ToFrozenDictionary(cell => cell.Name);

    private static readonly FrozenSet<string> Known = All.ToFrozenSet();

    public static bool Knows(string permission) => Known.Contains(permission);

    /// <summary>Whoever may do something everywhere may do it with their own and with themselves: the wide form brings the narrow ones along.</summary>
    public static IEnumerable<string> Widen(IEnumerable<string> permissions) =>
        permissions.SelectMany(permission => ByWidest.TryGetValue(permission, out var cell) ? cell.Forms : [permission]).Distinct();
}
