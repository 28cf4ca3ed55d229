using System.Text.Json;

namespace SmartAcademy.Web.Api;

/// <summary>Reads a request body with limits, and says precisely what is wrong with it.</summary>
internal static class JsonBody
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = 8,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        NumberHandling = default,
    };

    /// <param name="request">The request.</param>
    /// <param name="mostBytes">A longer body is answered with 413 and not read on.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<(T? Body, ApiFault? Fault)> ReadAsync<T>(HttpRequest request, int mostBytes, CancellationToken ct)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return (null, new ApiFault(StatusCodes.Status415UnsupportedMediaType, ApiCodes.UnsupportedMediaType));
        }

        if (await BytesAsync(request, mostBytes, ct) is not { } bytes)
        {
            return (null, new ApiFault(StatusCodes.Status413PayloadTooLarge, ApiCodes.BodyTooLarge));
        }

        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Strict) is { } body ? (body, null) : (null, ApiFault.BadJson());
        }
        catch (JsonException wrong)
        {
            return (null, ApiFault.BadJson(FieldOf(wrong.Path)));
        }
    }

    private static async Task<byte[]?> BytesAsync(HttpRequest request, int most, CancellationToken ct)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        using var kept = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            if (kept.Length + read > most)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    /// <summary>The field's name out of a JSON path such as <c>$.accessPointId</c>.</summary>
    private static string? FieldOf(string? path) =>
        path is not null && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;
}
