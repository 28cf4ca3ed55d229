namespace SmartAcademy.Domain.Schools;

/// <summary>What an administrator writes about a school.</summary>
public sealed record SchoolDescription(
    string Name,
    string Code,
    string? NameBangla = null,
    string? Address = null,
    string? Phone = null,
    string? Email = null,
    string? Website = null,
    string TimeZoneId = Kernel.SchoolClock.DefaultZoneId);
