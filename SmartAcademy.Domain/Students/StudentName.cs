namespace SmartAcademy.Domain.Students;

public static class StudentName
{
    /// <summary>The parts in their order, with one space between.</summary>
    public static string Full(string firstName, string? middleName, string? lastName) =>
        string.Join(' ', new[] { firstName, middleName, lastName }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
