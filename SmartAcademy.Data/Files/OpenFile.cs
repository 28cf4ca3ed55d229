namespace SmartAcademy.Data.Files;

/// <summary>A file ready to be read; the reader disposes of the content.</summary>
public sealed record OpenFile(Stream Content, string ContentType, string? OriginalName, long Length, string Sha256);
