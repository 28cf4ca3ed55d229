namespace SmartAcademy.Web.Api;

internal static class ApiSetup
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<ApiProblems>();
        services.AddSingleton<ApiReading>();
        services.AddApiDocs();
        services.AddExceptionHandler<ApiOutages>();
    }

    /// <summary>Errors under the API are problem+json; everywhere else they are pages.</summary>
    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseWhen(http => !ApiPath.Covers(http), pages => pages
            .UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error",
                CreateScopeForErrors = true,
                StatusCodeSelector = StatusOf,
            })
            .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseWhen(ApiPath.Covers, api => api
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask })
            .UseStatusCodePages(context => TellStatusAsync(context.HttpContext)));
    }

    /// <summary>A request that the server could not read is the sender's fault.</summary>
    private static int StatusOf(Exception exception) =>
        exception is BadHttpRequestException unreadable ? unreadable.StatusCode : StatusCodes.Status500InternalServerError;

    private static Task TellStatusAsync(HttpContext http)
    {
        var status = http.Response.StatusCode;
        var problems = http.RequestServices.GetRequiredService<ApiProblems>();
        return problems.Of(http, new ApiFault(status, ApiCodes.OfStatus(status))).ExecuteAsync(http);
    }
}
