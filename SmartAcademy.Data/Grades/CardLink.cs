namespace SmartAcademy.Data.Grades;

/// <summary>A report card to download.</summary>
public sealed record CardLink(Guid Id, string Language);
