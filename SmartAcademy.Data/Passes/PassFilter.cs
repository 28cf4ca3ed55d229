using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Data.Passes;

/// <summary>What a list of passes is narrowed to; everything that is null lets all through.</summary>
public sealed record PassFilter
{
    /// <summary>A pass number, or words of the student's name, enrolment number or phone, in either script.</summary>
    public string? Search { get; init; }

    public Guid? ClassId { get; init; }

    public PassStatus? Status { get; init; }

    public PassType? Type { get; init; }

    /// <summary>Active passes whose last day comes within so many days.</summary>
    public int? ExpiringWithin { get; init; }

    /// <summary><c>number</c>, <c>name</c> or <c>expires</c>, with a leading minus from the other end; newest first without.</summary>
    public string? Sort { get; init; }
}
