using System.ComponentModel;
using System.Diagnostics;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Web.Students.Photos;

/// <summary>
/// Makes a portrait of 400 by 400 pixels from an uploaded picture: upright, JPEG quality 85, without the camera's notes. A child process
/// with limits on time, memory and output opens the picture, so a hostile one cannot harm this process.
/// </summary>
internal sealed class PhotoStudio(ILogger<PhotoStudio> log) : IDisposable
{
    public const int LargestUpload = 5 * 1024 * 1024;

    private const int AtOnce = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim desks = new(AtOnce, AtOnce);

    public void Dispose() => desks.Dispose();

    /// <summary>The portrait as JPEG bytes, or why the upload is none.</summary>
    public Task<Result<byte[]>> MakePortraitAsync(Stream upload, CancellationToken ct) => MakeAsync(upload, PictureShape.Portrait, ct);

    /// <summary>A logo within 600 by 600 pixels as PNG bytes, whole and with its transparency.</summary>
    public Task<Result<byte[]>> MakeLogoAsync(Stream upload, CancellationToken ct) => MakeAsync(upload, PictureShape.Logo, ct);

    private async Task<Result<byte[]>> MakeAsync(Stream upload, PictureShape shape, CancellationToken ct)
    {
        var bytes = await ReadAsync(upload, ct);
        if (bytes.IsRefused)
        {
            return bytes;
        }

        if (PictureHeader.Read(bytes.Value) is not { } header)
        {
            return StudentRefusals.PhotoNotAnImage;
        }

        if (header.IsTooLarge)
        {
            return StudentRefusals.PhotoTooManyPixels;
        }

        await desks.WaitAsync(ct);
        try
        {
            return await DevelopAsync(bytes.Value, shape, ct);
        }
        finally
        {
            desks.Release();
        }
    }

    private static async Task<Result<byte[]>> ReadAsync(Stream upload, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await upload.ReadAsync(buffer, ct)) > 0)
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > LargestUpload)
            {
                return StudentRefusals.PhotoTooLarge;
            }
        }

        return kept.Length == 0 ? StudentRefusals.PhotoMissing : kept.ToArray();
    }

    private async Task<Result<byte[]>> DevelopAsync(byte[] bytes, PictureShape shape, CancellationToken ct)
    {
        var room = Directory.CreateTempSubdirectory("academy-photo-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(room.FullName, "in"), bytes, ct);
            var made = new FileInfo(Path.Combine(room.FullName, shape.FileName));
            var finished = await RunAsync(room.FullName, shape, ct);
            made.Refresh();
            return finished && made is { Exists: true, Length: > 0 }
                ? await File.ReadAllBytesAsync(made.FullName, ct)
                : StudentRefusals.PhotoUnreadable;
        }
        finally
        {
            room.Delete(recursive: true);
        }
    }

    private async Task<bool> RunAsync(string folder, PictureShape shape, CancellationToken ct)
    {
        using var process = new Process { StartInfo = Command(folder, shape) };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            process.Start();
            await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token),
                process.WaitForExitAsync(patience.Token));
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("A picture took longer than {Seconds} s and was given up", Patience.TotalSeconds);
            process.Kill(entireProcessTree: true);
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("prlimit or vipsthumbnail is not installed; run ./academy setup", missing);
        }
    }

    /// <summary>1 GB of address space, 10 s of processor, 8 MB of output; loaders that vips calls untrusted (SVG, PDF, …) are off.</summary>
    private static ProcessStartInfo Command(string folder, PictureShape shape)
    {
        var start = new ProcessStartInfo("prlimit")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] words = ["--as=1073741824", "--cpu=10", "--fsize=8388608", "--core=0", "vipsthumbnail", "in", .. shape.Options, "-o", shape.Output];
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        start.Environment["VIPS_CONCURRENCY"] = "1";
        start.Environment["MALLOC_ARENA_MAX"] = "1";
        start.Environment["TMPDIR"] = folder;
        return start;
    }
}
