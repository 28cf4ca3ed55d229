namespace SmartAcademy.Data.Access;

/// <summary>One school beside the others.</summary>
public sealed record SchoolToday(
    Guid SchoolId, string Name, string? NameBangla, string Code, bool IsActive, int Students, int Classes, int Came, int Inside, int Denied, int Readers);
