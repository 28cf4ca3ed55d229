using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>A report card as it was printed. The database takes no change of it; whether the file is still the same shows in its hash.</summary>
public sealed class ReportCard : IOwnedBySchool
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SchoolId { get; init; }

    public Guid ClassResultId { get; init; }

    /// <summary>Null for the file with the cards of the whole class.</summary>
    public Guid? StudentId { get; init; }

    /// <summary><c>en</c> or <c>bn</c>.</summary>
    public string Language { get; init; } = "";

    public Guid FileId { get; init; }

    public string Sha256 { get; init; } = "";

    public Guid? MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }
}
