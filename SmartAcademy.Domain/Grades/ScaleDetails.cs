using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>What an administrator writes about a scale.</summary>
public sealed record ScaleDetails
{
    public const int MostBands = 12;

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public ScaleKind Kind { get; init; }

    /// <summary>The course of study whose classes use it unless another was chosen for the class.</summary>
    public string? Program { get; init; }

    /// <summary>What an assessment's part must reach, in per cent, where the teacher sets nothing else.</summary>
    public decimal PartPassPercent { get; init; }

    /// <summary>Whether one compulsory subject that is failed fails the whole term.</summary>
    public bool OneFailFailsAll { get; init; }

    /// <summary>Highest first once checked.</summary>
    public IReadOnlyList<BandDetails> Bands { get; init; } = [];

    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    public Checked<ScaleDetails> Check()
    {
        var fields = new FieldReader();
        var details = this with
        {
            Name = fields.RequiredLine(Name, 60, nameof(Name)),
            NameBangla = fields.Line(NameBangla, 60, nameof(NameBangla)),
            Program = fields.Line(Program, 60, nameof(Program)),
            Bands = [.. Bands.Select(band => Read(fields, band)).OrderByDescending(band => band.FromPercent)],
        };
        fields.RefuseIf(!Enum.IsDefined(Kind), GradeRefusals.UnknownKind, nameof(Kind));
        fields.RefuseIf(!IsPercent(PartPassPercent), GradeRefusals.NotAPercentage, nameof(PartPassPercent));
        CheckLadder(fields, details.Bands);
        return fields.Finish(details);
    }

    private static BandDetails Read(FieldReader fields, BandDetails band) => band with
    {
        Letter = fields.RequiredLine(band.Letter, 12, nameof(Bands)),
        Name = fields.RequiredLine(band.Name, 60, nameof(Bands)),
        NameBangla = fields.Line(band.NameBangla, 60, nameof(Bands)),
    };

    /// <summary>Every mark from 0 to 100 has one step, and a better mark never a worse one.</summary>
    private void CheckLadder(FieldReader fields, IReadOnlyList<BandDetails> bands)
    {
        fields.RefuseIf(bands.Count is < 2 or > MostBands, GradeRefusals.BandCount, nameof(Bands));
        fields.RefuseIf(bands.Any(band => !IsPercent(band.FromPercent)), GradeRefusals.NotAPercentage, nameof(Bands));
        fields.RefuseIf(bands.Any(band => band.Point is < 0 or > 100), GradeRefusals.PointOutOfRange, nameof(Bands));
        fields.RefuseIf(bands.DistinctBy(band => band.FromPercent).Count() < bands.Count, GradeRefusals.SameThreshold, nameof(Bands));
        fields.RefuseIf(bands.All(band => band.FromPercent != 0), GradeRefusals.NothingFromZero, nameof(Bands));
        var climbs = bands.Zip(bands.Skip(1)).All(pair => pair.First.Point >= pair.Second.Point && (!pair.First.IsFail || pair.Second.IsFail));
        fields.RefuseIf(!climbs, GradeRefusals.PointsFall, nameof(Bands));
        fields.RefuseIf(bands.All(band => band.IsFail), GradeRefusals.NobodyPasses, nameof(Bands));
        fields.RefuseIf(Kind is ScaleKind.Gpa && bands.Any(band => band.IsFail != (band.Point == 0)), GradeRefusals.FailHasNoPoint, nameof(Bands));
    }

    private static bool IsPercent(decimal value) => value is >= 0 and <= 100;
}
