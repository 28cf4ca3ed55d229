namespace SmartAcademy.Web.Api;

/// <summary>Where programs are answered, in their language: JSON and problem+json instead of pages.</summary>
internal static class ApiPath
{
    public const string Root = "/api";
    public const string V1 = "/api/v1";
    public const string Docs = "/api-docs";

    public static bool Covers(HttpContext http) => http.Request.Path.StartsWithSegments(Root);
}
