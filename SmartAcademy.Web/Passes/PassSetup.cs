using SmartAcademy.Data.Passes;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Data.Work;
using SmartAcademy.Web.Passes.Keys;
using SmartAcademy.Web.Passes.Signed;

namespace SmartAcademy.Web.Passes;

internal static class PassSetup
{
    public static void AddPasses(this IServiceCollection services)
    {
        services.AddPassKeys();
        services.AddSingleton<PassQueries>();
        services.AddSingleton<PassHistory>();
        services.AddSingleton<PassCodes>();
        services.AddSingleton<PassService>();
        services.AddSingleton<PassSigners>();
        services.AddSingleton<PassKeyBook>();
        services.AddSingleton<PassCodeReader>();
        services.AddSingleton<PassPublications>();
        services.AddSingleton<PublishedPasses>();
        services.AddSingleton<PassKeyQueries>();
        services.AddSingleton<PassKeyService>();
        services.AddSingleton<PassVoidService>();
        services.AddSingleton<PassIssueService>();
        services.AddSingleton<PassExpiryService>();
        services.AddSingleton<CardQueries>();
        services.AddSingleton<CardPress>();
        services.AddSingleton<IWorkRunner, IssuePassesRunner>();
        services.AddSingleton<IWorkRunner, PrintCardsRunner>();
    }

    public static void MapPasses(this IEndpointRouteBuilder app)
    {
        app.MapPassActs();
        app.MapPassIssue();
        app.MapPassCards();
        app.MapPassKeys();
        app.MapPublishedPasses();
    }
}
