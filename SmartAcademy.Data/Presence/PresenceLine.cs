using SmartAcademy.Data.Classes;
using SmartAcademy.Domain.Presence;

namespace SmartAcademy.Data.Presence;

/// <summary>Somebody who may be inside.</summary>
public sealed record PresenceLine
{
    /// <summary>Of a student or of a visit.</summary>
    public required Guid Id { get; init; }

    public bool IsVisitor { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    /// <summary>Enrolment number, or the number of a visitor's badge.</summary>
    public string Number { get; init; } = "";

    public Guid? PhotoFileId { get; init; }

    public Guid? ClassId { get; init; }

    public ClassTitle? Class { get; init; }

    /// <summary>The order within the school: level, section, roll.</summary>
    public int Place { get; init; }

    public required PresenceFinding Finding { get; init; }

    /// <summary>The last scan by the school's clock; null where there is none.</summary>
    public DateTimeOffset? ScanAt { get; init; }
}
