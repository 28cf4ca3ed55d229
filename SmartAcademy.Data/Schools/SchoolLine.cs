namespace SmartAcademy.Data.Schools;

/// <summary>A school with its figures, as the page that puts schools side by side shows it.</summary>
public sealed record SchoolLine
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public required string Code { get; init; }

    public bool IsActive { get; init; }

    public Guid? LogoFileId { get; init; }

    /// <summary>Active students.</summary>
    public int Students { get; init; }

    public int Classes { get; init; }

    public int Guardians { get; init; }

    public int Staff { get; init; }

    public int ActivePasses { get; init; }
}
