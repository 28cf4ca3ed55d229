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

    [Description("entry or exit.")]
    public string? Direction { get; init; }

    [Description("When the scan counts as having happened.")]
    public DateTimeOffset? Time { get; init; }

    [Description("True when the device's clock is more than two minutes off, or too far off to be believed.")]
    public bool ClockSkewed { get; init; }

    public ScanPoint? AccessPoint { get; init; }

    [Description("Null for an unknown pass, another school's pass and a visitor.")]
    public ScanStudent? Student { get; init; }

    public ScanPass? Pass { get; init; }
}
