using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace SmartAcademy.Web.Api;

/// <summary>Refusals and failures as <c>application/problem+json</c> (RFC 9457) with a stable <c>code</c>.</summary>
internal sealed class ApiProblems(IStringLocalizer<ApiTexts> texts)
{
    private const string TypePrefix = "urn:smart-academy:problem:";

    public ProblemHttpResult Of(HttpContext http, ApiFault fault)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = fault.Code, ["traceId"] = http.TraceIdentifier };
        if (fault.Errors is { } errors)
        {
            extensions["errors"] = errors.ToDictionary(error => error.Key, error => new[] { texts[error.Value].Value });
        }

        return TypedResults.Problem(
            statusCode: fault.Status, title: texts[fault.Code], type: TypePrefix + fault.Code, extensions: extensions);
    }

    public ProblemHttpResult TooMany(HttpContext http, string code, TimeSpan wait)
    {
        TellWait(http, wait);
        return Of(http, new ApiFault(StatusCodes.Status429TooManyRequests, code));
    }

    public static void TellWait(HttpContext http, TimeSpan wait) => http.Response.Headers.RetryAfter =
        Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
