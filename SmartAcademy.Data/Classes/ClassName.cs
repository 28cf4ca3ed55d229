namespace SmartAcademy.Data.Classes;

/// <summary>A class to choose from a list.</summary>
public sealed record ClassName(Guid Id, Guid SchoolId, string Name, string? NameBangla, string Section, string YearName, string SchoolCode)
{
    public string Label => Section.Length == 0 ? Name : $"{Name} {Section}";
}
