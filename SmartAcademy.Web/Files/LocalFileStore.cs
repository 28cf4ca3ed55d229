using Microsoft.Extensions.Options;
using SmartAcademy.Domain.Files;

namespace SmartAcademy.Web.Files;

/// <summary>Files on local disk, spread over 256 folders by the last two letters of their id.</summary>
internal sealed class LocalFileStore(IOptions<FileOptions> options) : IFileStore
{
    public async Task SaveAsync(Guid id, Stream content, CancellationToken ct)
    {
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        await using (var file = File.Create(unfinished))
        {
            await content.CopyToAsync(file, ct);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    public Task<Stream?> OpenAsync(Guid id, CancellationToken ct)
    {
        var path = PathOf(id);
        return Task.FromResult<Stream?>(File.Exists(path) ? File.OpenRead(path) : null);
    }

    public Task DeleteAsync(Guid id, CancellationToken ct)
    {
        File.Delete(PathOf(id));
        return Task.CompletedTask;
    }

    private string PathOf(Guid id)
    {
        var name = id.ToString("N");
        return Path.Combine(Path.GetFullPath(options.Value.Folder), name[^2..], name);
    }
}
