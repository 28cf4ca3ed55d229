namespace SmartAcademy.Web.Access;

internal sealed record ScanPoint(Guid Id, string Name);
