namespace SmartAcademy.Data.Grades;

/// <summary>A cell as it is stored; version 0 for one that is empty.</summary>
public sealed record BookCell(string Text, int Version)
{
    public static BookCell Empty { get; } = new("", 0);
}
