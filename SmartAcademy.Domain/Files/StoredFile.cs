using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Files;

/// <summary>What is known of a file in the <see cref="IFileStore"/>; its bytes lie there under <see cref="Id"/>.</summary>
public sealed class StoredFile : IOwnedBySchool
{
    private StoredFile()
    {
    }

    public StoredFile(Guid schoolId, FileKind kind, string contentType, string? originalName, long length, byte[] sha256, Guid? by, DateTimeOffset at)
    {
        (Id, SchoolId, Kind) = (Guid.CreateVersion7(), schoolId, kind);
        (ContentType, OriginalName, Length, Sha256) = (contentType, originalName, length, sha256);
        (CreatedBy, CreatedAt) = (by, at);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public FileKind Kind { get; private set; }

    public string ContentType { get; private set; } = "";

    /// <summary>The name to offer on download; never a path on our disk.</summary>
    public string? OriginalName { get; private set; }

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    public byte[] Sha256 { get; private set; } = [];

    public Guid? CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
}
