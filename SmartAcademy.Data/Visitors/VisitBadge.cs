namespace SmartAcademy.Data.Visitors;

/// <summary>All that one badge shows.</summary>
public sealed record VisitBadge
{
    public required string SchoolName { get; init; }

    public string? SchoolNameBangla { get; init; }

    public byte[]? Logo { get; init; }

    public required string Name { get; init; }

    public string? Company { get; init; }

    public string? Host { get; init; }

    public required string Number { get; init; }

    /// <summary>The only day on which it is good.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The text of the QR code.</summary>
    public required string Code { get; init; }

    public byte[]? Photo { get; init; }

    /// <summary>Never the code: a badge may stand in a log.</summary>
    public override string ToString() => Number;
}
