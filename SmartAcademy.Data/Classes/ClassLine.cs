namespace SmartAcademy.Data.Classes;

/// <summary>A class as a list shows it.</summary>
public sealed record ClassLine
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public required string Section { get; init; }

    public required string YearName { get; init; }

    public string? DepartmentName { get; init; }

    public string? Program { get; init; }

    public required string SchoolCode { get; init; }

    /// <summary>Students on the roll who are active.</summary>
    public int Students { get; init; }

    public IReadOnlyList<string> Teachers { get; init; } = [];

    public string Label => Section.Length == 0 ? Name : $"{Name} {Section}";
}
