using System.ComponentModel;

namespace SmartAcademy.Web.Access;

/// <summary>What a device is told of a scan.</summary>
internal sealed record ScanAnswer
{
    public required string ScanId { get; init; }

    [Description("granted, denied, or in a batch: refused, which leaves no row.")]
    public required string Result { get; init; }

    [Description("A stable code when denied or refused.")]
    public string? Reason { get; init; }

    [Description("One sentence to show, in the language of Accept-Language (en, bn).")]
    public required string Message { get; init; }

    [Description("The school's own words about this student, in one or two languages; null where it has none.")]
    public string? SchoolNote { get; init; }

    [Description("entry or exit.")]
    public string? Direction { get; init; }

    [Description("When the scan counts as having happened.")]
    public DateTimeOffset? Time { get; init; }

    [Description("True when the device's clock is more than two minutes off, or too far off to be believed.")]
    public bool ClockSkewed { get; init; }

    [Description("What was noticed of a granted scan: late, passback, outside_hours, closed_day, early_exit, over_capacity, blocked. More may be added.")]
    public IReadOnlyList<string> Flags { get; init; } = [];

    [Description("Minutes after the beginning, for the first entry of who came after the cut-off.")]
    public int? LateMinutes { get; init; }

    [Description("True for a denial that a guard with permission may override in the portal.")]
    public bool Overridable { get; init; }

    [Description("The row of the log; null for a refused scan.")]
    public Guid? LogId { get; init; }

    public ScanPoint? AccessPoint { get; init; }

    [Description("Whose pass it is: student or visitor. Null for an unknown pass and another school's pass.")]
    public string? Kind { get; init; }

    [Description("Null for an unknown pass, another school's pass and a visitor.")]
    public ScanStudent? Student { get; init; }

    [Description("Who carries a visitor's badge; null for everybody else.")]
    public ScanVisitor? Visitor { get; init; }

    public ScanPass? Pass { get; init; }
}
