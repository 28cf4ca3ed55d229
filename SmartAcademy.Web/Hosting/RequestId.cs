using System.Diagnostics;
using System.Text.RegularExpressions;
using Serilog.Context;

namespace SmartAcademy.Web.Hosting;

/// <summary>Takes a caller's <c>X-Request-ID</c> or makes one, writes it into every log line and sends it back.</summary>
internal sealed partial class RequestId(RequestDelegate next)
{
    public const string Header = "X-Request-ID";

    public async Task InvokeAsync(HttpContext http)
    {
        var given = http.Request.Headers[Header].ToString();
        var id = Harmless().IsMatch(given) ? given : Activity.Current?.TraceId.ToHexString() ?? Guid.NewGuid().ToString("N");
        http.TraceIdentifier = id;
        http.Response.Headers[Header] = id;
        using (LogContext.PushProperty("RequestId", id))
        {
            await next(http);
        }
    }

    [GeneratedRegex("^[A-Za-z0-9._-]{8,64}$", RegexOptions.ECMAScript)]
    private static partial Regex Harmless();
}
