using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>A step of a scale: from a percentage up to the next step.</summary>
public sealed class GradeBand : IOwnedBySchool
{
    private GradeBand()
    {
    }

    internal GradeBand(Guid schoolId, Guid scaleId, BandDetails details)
    {
        (Id, SchoolId, ScaleId) = (Guid.CreateVersion7(), schoolId, scaleId);
        (FromPercent, Letter, Point, Name, NameBangla, IsFail) =
            (details.FromPercent, details.Letter, details.Point, details.Name, details.NameBangla, details.IsFail);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid ScaleId { get; private set; }

    public decimal FromPercent { get; private set; }

    /// <summary>What stands on a report card: A+, or the name of a division in short.</summary>
    public string Letter { get; private set; } = "";

    public decimal Point { get; private set; }

    public string Name { get; private set; } = "";

    public string? NameBangla { get; private set; }

    public bool IsFail { get; private set; }

    public BandDetails Details => new(FromPercent, Letter, Point, Name, NameBangla, IsFail);
}
