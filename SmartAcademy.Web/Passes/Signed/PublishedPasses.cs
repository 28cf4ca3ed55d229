using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Passes.Signed;

/// <summary>Answers anybody who wants to check a school's passes without the portal.</summary>
internal sealed class PublishedPasses(PassPublications publications, PassSigners signers, ApiProblems problems, TimeProvider time)
{
    private const int SecondsToKeepKeys = 300;
    private const int SecondsToKeepList = 60;

    private static readonly long Quarter = (long)TimeSpan.FromMinutes(15).TotalSeconds;

    public async Task<IResult> KeysAsync(HttpContext http, Guid schoolId, CancellationToken ct)
    {
        if (await publications.KeysAsync(schoolId, ct) is not { } keys)
        {
            return NotFound(http);
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(PassKeySet.Of(keys), JsonSerializerOptions.Web);
        return IsKnown(http, TagOf(body, ""), SecondsToKeepKeys)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(body, "application/jwk-set+json");
    }

    public async Task<IResult> ListAsync(HttpContext http, Guid schoolId, CancellationToken ct)
    {
        if (await signers.FindAsync(schoolId, ct) is not { } signer)
        {
            return NotFound(http);
        }

        var payload = await PayloadAsync(schoolId, ct);
        return IsKnown(http, TagOf(payload, signer.KeyNumber.ToString(CultureInfo.InvariantCulture)), SecondsToKeepList)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(JsonSerializer.SerializeToUtf8Bytes(SignedList.Sign(payload, signer), JsonSerializerOptions.Web), "application/jose+json");
    }

    private async Task<byte[]> PayloadAsync(Guid schoolId, CancellationToken ct)
    {
        var stopped = await publications.StoppedAsync(schoolId, ct);
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        return JsonSerializer.SerializeToUtf8Bytes(
            new RevocationList(schoolId, now - (now % Quarter), stopped.IssuedBefore?.ToUnixTimeMilliseconds(), stopped.References),
            JsonSerializerOptions.Web);
    }

    /// <summary>Weak: the same list has another signature each time.</summary>
    private static EntityTagHeaderValue TagOf(byte[] content, string key) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}{(key.Length > 0 ? "-" : "")}{key}\"", isWeak: true);

    private static bool IsKnown(HttpContext http, EntityTagHeaderValue tag, int secondsToKeep)
    {
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromSeconds(secondsToKeep) };
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(seen =>
            seen.Equals(EntityTagHeaderValue.Any) || seen.Compare(tag, useStrongComparison: false));
    }

    private ProblemHttpResult NotFound(HttpContext http) => problems.Of(http, new ApiFault(StatusCodes.Status404NotFound, ApiCodes.NotFound));
}
