using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SmartAcademy.Web.Hosting;

/// <summary>How the portal is: one word, or part by part for those who may know.</summary>
internal static class HealthAnswer
{
    public static Task WriteAsync(HttpContext http, HealthReport report) => http.MayReadHealth()
        ? http.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(check => check.Key, check => new
            {
                status = check.Value.Status.ToString(),
                says = check.Value.Description,
                milliseconds = (int)check.Value.Duration.TotalMilliseconds,
            }),
        })
        : http.Response.WriteAsync(report.Status.ToString());
}
