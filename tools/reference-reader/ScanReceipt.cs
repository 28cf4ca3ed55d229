namespace SmartAcademy.ReferenceReader;

/// <summary>What the portal has committed of a scan: granted, denied, or refused for good.</summary>
public sealed record ScanReceipt(string ScanId, string Result, string Message);
