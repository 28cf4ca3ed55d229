using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace SmartAcademy.Web.Api;

/// <summary>An exception under the API becomes a problem: 503 while the database cannot be asked, else 500. It never opens a gate.</summary>
internal sealed class ApiOutages(ApiProblems problems, ILogger<ApiOutages> log) : IExceptionHandler
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(5);

    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        if (!ApiPath.Covers(http))
        {
            return false;
        }

        var fault = FaultOf(exception);
        if (fault.Status == StatusCodes.Status503ServiceUnavailable)
        {
            ApiProblems.TellWait(http, TryAgain);
            log.LogError("The database did not answer a device: {Reason}", exception.Message);
        }
        else if (fault.Status == StatusCodes.Status500InternalServerError)
        {
            log.LogError(exception, "A request of a device failed");
        }

        await problems.Of(http, fault).ExecuteAsync(http);
        return true;
    }

    private static ApiFault FaultOf(Exception exception)
    {
        if (exception is BadHttpRequestException bad)
        {
            return new ApiFault(bad.StatusCode, ApiCodes.OfStatus(bad.StatusCode));
        }

        var status = IsOutage(exception) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        return new ApiFault(status, ApiCodes.OfStatus(status));
    }

    /// <summary>Unreachable, out of connections, too slow, or shutting down; a statement that PostgreSQL rejects is a bug.</summary>
    private static bool IsOutage(Exception exception) => exception switch
    {
        PostgresException refused => refused.IsTransient || refused.SqlState == PostgresErrorCodes.QueryCanceled,
        NpgsqlException or TimeoutException => true,
        _ => exception.InnerException is { } inner && IsOutage(inner),
    };
}
