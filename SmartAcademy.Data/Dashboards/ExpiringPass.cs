namespace SmartAcademy.Data.Dashboards;

/// <summary>A pass that soon opens no gate any more.</summary>
public sealed record ExpiringPass(Guid PassId, string Number, Guid StudentId, string StudentName, string? StudentNameBangla, DateOnly ExpiresOn, int DaysLeft);
