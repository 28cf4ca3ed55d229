namespace SmartAcademy.Data.Visitors;

/// <summary>Somebody on the watch list, as typed or as stored.</summary>
public sealed record WatchLine(Guid Id, string? Name, string? Phone, string? IdNumber, string? Reason);
