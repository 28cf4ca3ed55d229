namespace SmartAcademy.Domain.Files;

/// <summary>Keeps bytes under server-made ids: on local disk, or in an object store.</summary>
public interface IFileStore
{
    Task SaveAsync(Guid id, Stream content, CancellationToken ct);

    /// <summary>Opens for reading; null when there is no such file.</summary>
    Task<Stream?> OpenAsync(Guid id, CancellationToken ct);

    Task DeleteAsync(Guid id, CancellationToken ct);
}
