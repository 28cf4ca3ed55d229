using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Json;

namespace SmartAcademy.Web.Hosting;

internal static class Logs
{
    /// <summary>One JSON object a line, to the console and to files that are kept for 14 days; readable lines while developing.</summary>
    /// <returns>A log for what happens before the portal is built.</returns>
    public static Microsoft.Extensions.Logging.ILogger AddLogs(this WebApplicationBuilder builder)
    {
        var settings = new LoggerConfiguration()
            .MinimumLevel.Is(builder.Configuration.GetValue("Logs:Level", LogEventLevel.Information))
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Error)
            // It warns that its keys are stored plain, but their whole column is sealed; see Data/Vault.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .Enrich.With<OneLine>();
        if (builder.Configuration.GetValue("Logs:Console", "json") == "text")
        {
            settings.WriteTo.Console(new TextLines());
        }
        else
        {
            settings.WriteTo.Console(new JsonFormatter(renderMessage: true));
        }

        if (builder.Configuration["Logs:Folder"] is { Length: > 0 } folder)
        {
            settings.WriteTo.File(
                new JsonFormatter(renderMessage: true), Path.Combine(folder, "academy-.json"),
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14);
        }

        var logger = settings.CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);
        return new SerilogLoggerFactory(logger).CreateLogger("SmartAcademy.Start");
    }
}
