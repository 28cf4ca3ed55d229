namespace SmartAcademy.Web.Api;

/// <summary>Stable codes of problems; a device may rely on them.</summary>
internal static class ApiCodes
{
    public const string BadJson = "bad_json";
    public const string InvalidFields = "invalid_fields";
    public const string InvalidKey = "invalid_key";
    public const string InvalidToken = "invalid_token";
    public const string Forbidden = "forbidden";
    public const string NotFound = "not_found";
    public const string MethodNotAllowed = "method_not_allowed";
    public const string ScanIdReused = "scan_id_reused";
    public const string BodyTooLarge = "body_too_large";
    public const string UnsupportedMediaType = "unsupported_media_type";
    public const string TooManyRequests = "too_many_requests";
    public const string TooManyUnknownPasses = "too_many_unknown_passes";
    public const string Unexpected = "unexpected";
    public const string CannotVerify = "cannot_verify";

    public static readonly IReadOnlyList<string> All =
    [
        BadJson, InvalidFields, InvalidKey, InvalidToken, Forbidden, NotFound, MethodNotAllowed, ScanIdReused, BodyTooLarge, UnsupportedMediaType,
        TooManyRequests, TooManyUnknownPasses, Unexpected, CannotVerify,
    ];

    /// <summary>The code of a bare status, for answers that the server gives before any handler of ours runs.</summary>
    public static string OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => BadJson,
        StatusCodes.Status401Unauthorized => InvalidKey,
        StatusCodes.Status403Forbidden => Forbidden,
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => BodyTooLarge,
        StatusCodes.Status415UnsupportedMediaType => UnsupportedMediaType,
        StatusCodes.Status429TooManyRequests => TooManyRequests,
        StatusCodes.Status503ServiceUnavailable => CannotVerify,
        _ => Unexpected,
    };
}
