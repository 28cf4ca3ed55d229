using Microsoft.AspNetCore.Http.HttpResults;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Files;
using SmartAcademy.Domain.Files;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Access;

/// <summary>What a device may read: itself, and the face of whom it just let through.</summary>
internal sealed class DeviceEndpoint(
    DeviceQueries queries, DeviceWords words, FileService files, DeviceLimits limits, ApiProblems problems, TimeProvider time)
{
    /// <summary>How long after a granted scan its photo can be asked.</summary>
    private static readonly TimeSpan PhotoTime = TimeSpan.FromHours(24);

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    public async Task<IResult> DescribeAsync(HttpContext http, CancellationToken ct)
    {
        var device = CallingDevice.Of(http);
        if (IsTooMuch(device))
        {
            return problems.TooMany(http, ApiCodes.TooManyRequests, Wait);
        }

        return await queries.SelfAsync(device.ToActor(), device.DeviceId, ct) is { } self
            ? TypedResults.Ok(Envelope<DeviceAnswer>.Of(words.Of(self)))
            : NotFound(http);
    }

    public async Task<IResult> PhotoAsync(HttpContext http, Guid studentId, CancellationToken ct)
    {
        var device = CallingDevice.Of(http);
        if (IsTooMuch(device))
        {
            return problems.TooMany(http, ApiCodes.TooManyRequests, Wait);
        }

        var actor = device.ToActor();
        var since = time.GetUtcNow() - PhotoTime;
        if (await queries.PhotoAsync(actor, device.DeviceId, studentId, since, ct) is not { } fileId
            || await files.OpenAsync(actor, fileId, FileKind.StudentPhoto, ct) is not { } photo)
        {
            return NotFound(http);
        }

        http.Response.Headers.CacheControl = "private, max-age=3600";
        return TypedResults.Stream(photo.Content, photo.ContentType, entityTag: new($"\"{photo.Sha256}\""));
    }

    private bool IsTooMuch(CallingDevice device)
    {
        using var lease = limits.Read(device.DeviceId);
        return !lease.IsAcquired;
    }

    private ProblemHttpResult NotFound(HttpContext http) =>
        problems.Of(http, new ApiFault(StatusCodes.Status404NotFound, ApiCodes.NotFound));
}
