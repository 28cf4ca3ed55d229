namespace SmartAcademy.Data.Classes;

/// <summary>A class as a line beside a student names it.</summary>
public sealed record ClassTitle(string Name, string? NameBangla, string Section);
