namespace SmartAcademy.ReferenceReader;

/// <summary>A scan as it was read, with the id by which the portal knows it again.</summary>
public sealed record KeptScan(string ScanId, string QrCode, DateTimeOffset Timestamp);
