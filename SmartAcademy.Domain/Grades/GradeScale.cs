using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>How a school turns marks into grades. Published results keep what they were given: a changed scale counts from the next publishing.</summary>
public sealed class GradeScale : IOwnedBySchool, ISoftDeleted
{
    private GradeScale()
    {
    }

    private GradeScale(Guid schoolId) => (Id, SchoolId) = (Guid.CreateVersion7(), schoolId);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public string Name { get; private set; } = "";

    public string? NameBangla { get; private set; }

    public ScaleKind Kind { get; private set; }

    public string? Program { get; private set; }

    public decimal PartPassPercent { get; private set; }

    public bool OneFailFailsAll { get; private set; }

    /// <summary>Used by classes for which no other was chosen; one in each school.</summary>
    public bool IsDefault { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public ICollection<GradeBand> Bands { get; } = [];

    public ScaleDetails Details => new()
    {
        Name = Name,
        NameBangla = NameBangla,
        Kind = Kind,
        Program = Program,
        PartPassPercent = PartPassPercent,
        OneFailFailsAll = OneFailFailsAll,
        Bands = [.. Bands.Select(band => band.Details).OrderByDescending(band => band.FromPercent)],
    };

    public static GradeScale Open(Guid schoolId, ScaleDetails details)
    {
        var scale = new GradeScale(schoolId);
        scale.Describe(details);
        return scale;
    }

    /// <summary>Details that <see cref="ScaleDetails.Check"/> has passed; steps that stay as they were are not written again.</summary>
    public void Describe(ScaleDetails details)
    {
        (Name, NameBangla, Kind, Program) = (details.Name, details.NameBangla, details.Kind, details.Program);
        (PartPassPercent, OneFailFailsAll) = (details.PartPassPercent, details.OneFailFailsAll);
        foreach (var gone in Bands.Where(band => !details.Bands.Contains(band.Details)).ToList())
        {
            Bands.Remove(gone);
        }

        foreach (var added in details.Bands.Where(band => Bands.All(known => known.Details != band)).ToList())
        {
            Bands.Add(new GradeBand(SchoolId, Id, added));
        }
    }

    public void BecomeDefault() => IsDefault = true;

    public void StandBack() => IsDefault = false;

    public Result Delete(DateTimeOffset at)
    {
        if (IsDefault)
        {
            return GradeRefusals.DefaultScale;
        }

        DeletedAt ??= at;
        return Result.Ok;
    }
}
